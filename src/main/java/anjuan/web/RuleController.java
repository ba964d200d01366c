package anjuan.web;

import anjuan.definition.Draft;
import anjuan.definition.Drafts;
import anjuan.definition.Subject;
import anjuan.officer.Officer;
import anjuan.officer.Post;
import anjuan.officer.RuleKeepers;
import anjuan.rulebook.RuleVersion;
import anjuan.rulechange.BureauRules;
import anjuan.rulechange.BureauRules.BureauRule;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rules of the bureau that are no diagrams: what governs, what has been and will be in force, and their changes. */
@Controller
@RequestMapping("/definitions/rules")
class RuleController {

    /**
     * A rule in the list.
     *
     * @param governs number of the version in force today; 0 for what was delivered
     * @param coming the version that takes its place on a later day
     */
    record Line(
            BureauRule rule,
            int governs,
            @Nullable RuleVersion coming,
            @Nullable Draft draft) {}

    /** @param standing GOVERNS, COMING, PAST, or OVERTAKEN before its day came */
    record VersionLine(
            int number,
            String standing,
            @Nullable RuleVersion version,
            @Nullable Draft draft) {}

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final BureauRules rules;
    private final Drafts drafts;
    private final RuleKeepers keepers;
    private final DraftLines lines;
    private final CaseView view;
    private final FormReader reader;
    private final Refusals refusals;
    private final Clock clock;

    RuleController(
            BureauRules rules,
            Drafts drafts,
            RuleKeepers keepers,
            DraftLines lines,
            CaseView view,
            FormReader reader,
            Refusals refusals,
            Clock clock) {
        this.rules = rules;
        this.drafts = drafts;
        this.keepers = keepers;
        this.lines = lines;
        this.view = view;
        this.reader = reader;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping
    String list(Officer officer, Model model) {
        officer.require(Post.ADMINISTRATOR);
        var today = LocalDate.now(clock);
        var open = drafts.open().stream().collect(Collectors.toMap(Draft::key, Function.identity()));
        var templates = new ArrayList<Line>();
        var others = new ArrayList<Line>();
        for (var rule : rules.all()) {
            (rule.subject() == Subject.TEMPLATE ? templates : others)
                    .add(new Line(
                            rule,
                            rules.inForce(rule.key(), today)
                                    .map(RuleVersion::number)
                                    .orElse(0),
                            rules.coming(rule.key(), today).stream().findFirst().orElse(null),
                            open.get(rule.key())));
        }
        model.addAttribute("others", others);
        model.addAttribute("templates", templates);
        return "rule/rules";
    }

    @GetMapping("/{key}")
    String show(Officer officer, @PathVariable String key, Model model) {
        officer.require(Post.ADMINISTRATOR);
        return page(key, new HashMap<>(Map.of("effectiveFrom", rules.earliest().toString())), List.of(), model);
    }

    @PostMapping("/{key}/drafts")
    String begin(
            Officer officer,
            @PathVariable String key,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        keepers.require(officer);
        var rule = rules.read(key);
        var why = reader.read(Drafts.ChangeForm.class, fields);
        var when = reader.read(EffectiveFrom.class, fields);
        var from = fields.getOrDefault("from", "");
        List<Refusal> found = new ArrayList<>(when.refusals());
        if (!from.matches("\\d{1,6}")) {
            found.add(Refusal.at("from", "INVALID"));
        } else if (why.form() != null && when.form() != null) {
            var content = rules.content(rule.key(), Integer.parseInt(from));
            var completion =
                    drafts.begin(officer, key, content, why.form(), when.form().effectiveFrom());
            if (completion instanceof Completion.Completed) {
                flash.addFlashAttribute("done", view.word("draft.done.DRAFT_BEGUN"));
                return toDraft(drafts.open(key).orElseThrow());
            }
            found.addAll(((Completion.Refused) completion).refusals());
        } else {
            found.addAll(why.refusals());
        }
        return again(key, fields, found, model, response);
    }

    private String again(
            String key, Map<String, String> fields, List<Refusal> found, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(key, new HashMap<>(fields), found, model);
    }

    @GetMapping("/{key}/versions/{number:\\d{1,6}}")
    String version(Officer officer, @PathVariable String key, @PathVariable int number, Model model) {
        officer.require(Post.ADMINISTRATOR);
        var content = rules.content(key, number);
        model.addAttribute("rule", rules.read(key));
        model.addAttribute("number", number);
        model.addAttribute("lines", rules.lines(key, content));
        model.addAttribute(
                "version",
                rules.versions(key).stream()
                        .filter(one -> one.number() == number)
                        .findFirst()
                        .orElse(null));
        return "rule/version";
    }

    /** A version as a file: YAML, of a template the Word file. */
    @GetMapping("/{key}/versions/{number:\\d{1,6}}/file")
    ResponseEntity<InputStreamResource> file(Officer officer, @PathVariable String key, @PathVariable int number) {
        officer.require(Post.ADMINISTRATOR);
        return file(rules.read(key), "v" + number, rules.content(key, number));
    }

    static ResponseEntity<InputStreamResource> file(BureauRule rule, String which, String content) {
        boolean isWord = rule.subject() == Subject.TEMPLATE;
        var bytes = isWord ? BureauRules.word(content) : content.getBytes(StandardCharsets.UTF_8);
        return FileController.download(
                "%s-%s%s".formatted(rule.key(), which, isWord ? ".docx" : ".yml"),
                isWord ? WORD : MediaType.APPLICATION_OCTET_STREAM,
                bytes.length,
                new ByteArrayInputStream(bytes));
    }

    static String toDraft(Draft draft) {
        return "redirect:/definitions/rules/drafts/" + draft.id();
    }

    private String page(String key, Map<String, Object> form, List<Refusal> found, Model model) {
        var rule = rules.read(key);
        var today = LocalDate.now(clock);
        var all = drafts.of(key);
        var governs = rules.inForce(key, today).map(RuleVersion::number).orElse(0);
        var coming = rules.coming(key, today);
        var versions = new ArrayList<VersionLine>();
        for (var version : rules.versions(key)) {
            var standing = standing(version, governs, coming, today);
            versions.add(new VersionLine(
                    version.number(),
                    standing,
                    version,
                    all.stream()
                            .filter(one -> version.reference().equals(one.became()))
                            .findFirst()
                            .orElse(null)));
        }
        versions.add(new VersionLine(0, governs == 0 ? "GOVERNS" : "PAST", null, null));
        model.addAttribute("rule", rule);
        model.addAttribute("versions", versions);
        model.addAttribute("lines", rules.lines(key, rules.content(key, governs)));
        model.addAttribute("drafts", all.stream().map(lines::line).toList());
        model.addAttribute("open", drafts.open(key).isPresent());
        model.addAttribute("earliest", rules.earliest());
        form.putIfAbsent("from", String.valueOf(versions.get(0).number()));
        model.addAttribute("form", form);
        model.addAttribute("errors", refusals.byField(found));
        model.addAttribute("refusals", found);
        return "rule/rule";
    }

    private static String standing(RuleVersion version, int governs, List<RuleVersion> coming, LocalDate today) {
        if (version.number() == governs) {
            return "GOVERNS";
        }
        if (!version.validFrom().isAfter(today)) {
            return "PAST";
        }
        return coming.stream().anyMatch(one -> one.number() == version.number()) ? "COMING" : "OVERTAKEN";
    }
}
