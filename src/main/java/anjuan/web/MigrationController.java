package anjuan.web;

import anjuan.definition.CaseMigrations;
import anjuan.definition.CaseMigrations.MigrationForm;
import anjuan.definition.MigratedCase;
import anjuan.definition.Migration;
import anjuan.definition.NoSuchDefinition;
import anjuan.engine.Definitions;
import anjuan.engine.Definitions.Kind;
import anjuan.engine.Definitions.Version;
import anjuan.engine.Migrations;
import anjuan.engine.Migrations.Course;
import anjuan.engine.Migrations.Move;
import anjuan.engine.Migrations.Node;
import anjuan.engine.Migrations.Why;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.officer.Post;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Migration of running cases to another version of their process: choose, try, start, watch, stop and go on. */
@Controller
@RequestMapping("/definitions")
class MigrationController {

    /**
     * A node at which courses stand, and where they can go on.
     *
     * @param number by which it is called in the list and on the diagrams, from 1
     * @param suggested the node that suggests itself; empty where none does
     * @param target the node that is chosen; empty where these courses stay
     */
    record Stand(
            int number,
            String node,
            String label,
            int courses,
            String suggested,
            String target,
            List<Target> targets) {}

    record Target(String node, String label) {}

    record MigrationLine(
            long id,
            int from,
            int to,
            boolean isTrial,
            Migration.State state,
            String startedBy,
            LocalDateTime startedAt,
            Migration.Progress progress) {}

    record CaseLine(String caseNumber, String matter, List<FaultLine> faults) {}

    /** @param node what the node is called at which it is; empty where it is the whole */
    record FaultLine(String node, Why why) {}

    private static final String KEY = "{key:[a-zA-Z][a-zA-Z-]{1,58}}";
    private static final String MOVE = "move.";
    private static final int MOST_SHOWN = 500;

    private final Definitions definitions;
    private final Migrations migrations;
    private final CaseMigrations caseMigrations;
    private final Organisation organisation;
    private final DiagramWords words;
    private final CaseView view;
    private final Refusals refusals;
    private final Clock clock;

    MigrationController(
            Definitions definitions,
            Migrations migrations,
            CaseMigrations caseMigrations,
            Organisation organisation,
            DiagramWords words,
            CaseView view,
            Refusals refusals,
            Clock clock) {
        this.definitions = definitions;
        this.migrations = migrations;
        this.caseMigrations = caseMigrations;
        this.organisation = organisation;
        this.words = words;
        this.view = view;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping("/" + KEY + "/migration")
    String choose(
            Officer officer,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            @RequestParam(required = false) @Nullable Long like,
            Model model) {
        officer.require(Post.ADMINISTRATOR);
        if (like == null) {
            return page(key, from, to, new HashMap<>(), List.of(), model);
        }
        var tried = caseMigrations.read(like);
        return page(tried.key(), tried.from(), tried.to(), formLike(tried), List.of(), model);
    }

    /** The choices of an earlier trial, for the cases that could go. */
    private Map<String, Object> formLike(Migration tried) {
        var form = new HashMap<String, Object>();
        // what was not moved then is not suggested anew
        definitions
                .version(tried.key(), tried.from())
                .ifPresent(version -> migrations.nodes(version).keySet().forEach(node -> form.put(MOVE + node, "")));
        tried.moves().forEach(move -> form.put(MOVE + move.from(), move.to()));
        form.put("reason", tried.reason());
        if (caseMigrations.progress(tried).cannot() > 0) {
            form.put(
                    "caseNumbers",
                    caseMigrations.cases(tried, Migration.Result.MOVED, MOST_SHOWN).stream()
                            .map(one -> one.caseNumber().value())
                            .distinct()
                            .collect(Collectors.joining(" ")));
        }
        return form;
    }

    @PostMapping("/" + KEY + "/migration")
    String begin(
            Officer officer,
            @PathVariable String key,
            @RequestParam int from,
            @RequestParam int to,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        officer.require(Post.ADMINISTRATOR);
        boolean isTrial = fields.containsKey("trial");
        var moves = fields.entrySet().stream()
                .filter(field ->
                        field.getKey().startsWith(MOVE) && !field.getValue().isBlank())
                .map(field -> new Move(field.getKey().substring(MOVE.length()), field.getValue()))
                .toList();
        var completion = caseMigrations.begin(
                officer,
                key,
                new MigrationForm(
                        from, to, moves, fields.get("caseNumbers"), isTrial, fields.getOrDefault("reason", "")));
        if (completion instanceof Completion.Completed completed) {
            flash.addFlashAttribute("done", view.word(isTrial ? "migration.tried" : "migration.begun"));
            return "redirect:/definitions/migrations/" + completed.outcome();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(key, from, to, new HashMap<>(fields), ((Completion.Refused) completion).refusals(), model);
    }

    @GetMapping("/migrations/{id:\\d{1,18}}")
    String show(Officer officer, @PathVariable long id, Model model) {
        officer.require(Post.ADMINISTRATOR);
        return migrationPage(caseMigrations.read(id), List.of(), model);
    }

    @PostMapping("/migrations/{id:\\d{1,18}}/{act:stop|resume}")
    String turn(
            Officer officer,
            @PathVariable long id,
            @PathVariable String act,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        officer.require(Post.ADMINISTRATOR);
        var completion = act.equals("stop") ? caseMigrations.stop(officer, id) : caseMigrations.resume(officer, id);
        if (completion instanceof Completion.Completed) {
            flash.addFlashAttribute("done", view.word("migration.done." + act));
            return "redirect:/definitions/migrations/" + id;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return migrationPage(caseMigrations.read(id), ((Completion.Refused) completion).refusals(), model);
    }

    private String page(
            String key,
            @Nullable Integer from,
            @Nullable Integer to,
            Map<String, Object> form,
            List<Refusal> found,
            Model model) {
        var versions = definitions.versions(key).stream()
                .filter(one -> one.kind() == Kind.PROCESS)
                .toList();
        if (versions.isEmpty()) {
            throw new NoSuchDefinition(key);
        }
        var running = definitions.running(key);
        var target = chosen(versions, to).orElse(versions.get(0));
        var source = chosen(versions, from).or(() -> versions.stream()
                .filter(one -> !one.equals(target) && running.getOrDefault(one.id(), 0) > 0)
                .findFirst());
        model.addAttribute("key", key);
        model.addAttribute("name", words.of(key, target.name()));
        model.addAttribute("versions", versions.stream().map(Version::number).toList());
        model.addAttribute("to", target.number());
        model.addAttribute("from", source.map(Version::number).orElse(null));
        boolean canMove = source.isPresent() && !source.get().equals(target);
        model.addAttribute("canMove", canMove);
        var courses = canMove ? migrations.courses(source.get()) : List.<Course>of();
        var stands = canMove ? stands(courses, source.get(), target, form) : List.<Stand>of();
        model.addAttribute("stands", stands);
        model.addAttribute("courses", courses.size());
        model.addAttribute(
                "earlier", caseMigrations.of(key).stream().map(this::line).toList());
        model.addAttribute("form", form);
        var named = named(found, stands);
        model.addAttribute("errors", refusals.byField(named));
        model.addAttribute("refusals", named);
        return "definition/migration";
    }

    /** What is wrong with a move, with the step called as the reader calls it; what no line of the page is about, about the whole. */
    private static List<Refusal> named(List<Refusal> found, List<Stand> stands) {
        var labels = stands.stream().collect(Collectors.toMap(stand -> MOVE + stand.node(), Stand::label));
        return found.stream()
                .map(one -> {
                    if (one.field() == null || !one.field().startsWith(MOVE)) {
                        return one;
                    }
                    var label = labels.get(one.field());
                    return label == null
                            ? new Refusal(null, one.code(), one.args())
                            : Refusal.at(one.field(), one.code(), label);
                })
                .toList();
    }

    private static Optional<Version> chosen(List<Version> versions, @Nullable Integer number) {
        return versions.stream()
                .filter(one -> number != null && one.number() == number)
                .findFirst();
    }

    /** Where courses stand now, in the order of the file, and where they can go on: at nodes of the same kind. */
    private List<Stand> stands(List<Course> courses, Version source, Version target, Map<String, Object> form) {
        var counts = new TreeMap<String, Integer>();
        for (Course course : courses) {
            course.nodes().forEach(node -> counts.merge(node, 1, Integer::sum));
        }
        var suggested = migrations.suggested(source, target).stream().collect(Collectors.toMap(Move::from, Move::to));
        var targets = migrations.nodes(target);
        var stands = new ArrayList<Stand>();
        migrations.nodes(source).forEach((id, node) -> {
            if (counts.containsKey(id)) {
                var itself = suggested.getOrDefault(id, "");
                var chosen = form.containsKey(MOVE + id) ? String.valueOf(form.get(MOVE + id)) : itself;
                stands.add(new Stand(
                        stands.size() + 1, id, label(node), counts.get(id), itself, chosen, targets(node, targets)));
            }
        });
        return stands;
    }

    private List<Target> targets(Node node, Map<String, Node> all) {
        return all.values().stream()
                .filter(one -> one.type().equals(node.type()))
                .map(one -> new Target(one.id(), label(one)))
                .toList();
    }

    private String label(Node node) {
        return words.of(node.id(), node.label());
    }

    private String migrationPage(Migration migration, List<Refusal> found, Model model) {
        var progress = caseMigrations.progress(migration);
        model.addAttribute("migration", line(migration));
        model.addAttribute("key", migration.key());
        model.addAttribute(
                "name",
                words.of(
                        migration.key(),
                        definitions.active(migration.key()).map(Version::name).orElse(migration.key())));
        model.addAttribute("reason", migration.reason());
        model.addAttribute("progress", progress);
        model.addAttribute("isRunning", migration.state() == Migration.State.RUNNING);
        model.addAttribute(
                "canFollow",
                migration.isTrial() && migration.state() != Migration.State.RUNNING && progress.moved() > 0);
        model.addAttribute("cannot", cases(migration, Migration.Result.CANNOT));
        model.addAttribute("moved", cases(migration, Migration.Result.MOVED));
        model.addAttribute("refusals", found);
        return "definition/migrationRun";
    }

    private List<CaseLine> cases(Migration migration, Migration.Result result) {
        var nodes = definitions
                .version(migration.key(), migration.from())
                .map(migrations::nodes)
                .orElse(Map.of());
        return caseMigrations.cases(migration, result, MOST_SHOWN).stream()
                .map(one -> line(one, nodes))
                .toList();
    }

    private CaseLine line(MigratedCase one, Map<String, Node> nodes) {
        return new CaseLine(
                one.caseNumber().value(),
                one.matter(),
                one.faults().stream()
                        .map(fault -> new FaultLine(
                                nodes.containsKey(fault.node()) ? label(nodes.get(fault.node())) : fault.node(),
                                fault.why()))
                        .toList());
    }

    private MigrationLine line(Migration migration) {
        return new MigrationLine(
                migration.id(),
                migration.from(),
                migration.to(),
                migration.isTrial(),
                migration.state(),
                organisation
                        .findOfficer(migration.startedBy())
                        .map(Officer::name)
                        .orElse(migration.startedBy()),
                local(migration.startedAt()),
                caseMigrations.progress(migration));
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, clock.getZone());
    }
}
