package anjuan.web;

import anjuan.casefile.Matter;
import anjuan.definition.Draft;
import anjuan.definition.Drafts;
import anjuan.engine.Courses;
import anjuan.engine.Definitions;
import anjuan.engine.Diagrams;
import anjuan.engine.Drawing;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.officer.Post;
import anjuan.rehearsal.Alignment;
import anjuan.rehearsal.RehearsalChoice;
import anjuan.rehearsal.RehearsalRun;
import anjuan.rehearsal.Rehearsals;
import anjuan.rehearsal.RehearsedCourse;
import anjuan.rehearsal.Remark;
import anjuan.rehearsal.Verdict;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The rehearsal of a draft: what would become of the courses of real cases. An administrator sees of them the number, the
 * dates and the steps, and nothing of what is in the file.
 */
@Controller
@RequestMapping("/definitions/drafts/{id:\\d{1,18}}/rehearsal")
class RehearsalController {

    /** A course in the list. */
    record Line(
            int seq,
            String caseNumber,
            String matter,
            int version,
            LocalDate begunOn,
            @Nullable LocalDate endedOn,
            Verdict verdict,
            List<Said> remarks) {}

    record Said(boolean isStuck, String text) {}

    /** A place of both paths; mark is SAME, ADDED, LEFT or STUCK. */
    record PathRow(@Nullable String recorded, @Nullable String rehearsed, String mark) {}

    private final Drafts drafts;
    private final Rehearsals rehearsals;
    private final Courses courses;
    private final Definitions definitions;
    private final Organisation organisation;
    private final DiagramWords words;
    private final CaseView view;
    private final Refusals refusals;
    private final Clock clock;

    RehearsalController(
            Drafts drafts,
            Rehearsals rehearsals,
            Courses courses,
            Definitions definitions,
            Organisation organisation,
            DiagramWords words,
            CaseView view,
            Refusals refusals,
            Clock clock) {
        this.drafts = drafts;
        this.rehearsals = rehearsals;
        this.courses = courses;
        this.definitions = definitions;
        this.organisation = organisation;
        this.words = words;
        this.view = view;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping
    String show(Officer officer, @PathVariable long id, Model model) {
        officer.require(Post.ADMINISTRATOR);
        return page(drafts.read(id), new HashMap<>(Map.of("choice", RehearsalChoice.LATEST)), List.of(), model);
    }

    @PostMapping
    String rehearse(
            Officer officer,
            @PathVariable long id,
            @RequestParam(defaultValue = "LATEST") RehearsalChoice choice,
            @RequestParam(required = false) @Nullable String cases,
            Model model,
            HttpServletResponse response) {
        officer.require(Post.ADMINISTRATOR);
        var draft = drafts.read(id);
        if (rehearsals.begin(officer, draft, choice, cases) instanceof Completion.Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            var form = new HashMap<String, Object>(Map.of("choice", choice));
            form.put("cases", cases);
            return page(draft, form, refused.refusals(), model);
        }
        return "redirect:/definitions/drafts/" + id + "/rehearsal";
    }

    @GetMapping("/{seq:\\d{1,6}}")
    String course(Officer officer, @PathVariable long id, @PathVariable int seq, Model model) {
        officer.require(Post.ADMINISTRATOR);
        var draft = drafts.read(id);
        var run = rehearsals.latest(id).orElseThrow(() -> new NoSuchPage("rehearsal of " + id));
        var course = rehearsals.course(run, seq).orElseThrow(() -> new NoSuchPage("course " + seq));
        var names = new Names(draft.content(), course.definition());
        var stuckAt = new HashSet<String>();
        course.allRemarks().stream()
                .filter(remark -> remark.kind().isStuck())
                .forEach(remark -> stuckAt.add(remark.element()));
        var both = new LinkedHashSet<>(course.rehearsedPath());
        both.retainAll(new HashSet<>(course.recordedPath()));
        head(draft, model);
        model.addAttribute("run", run);
        model.addAttribute("isChanged", !run.digest().equals(draft.digest()));
        model.addAttribute("line", line(course, names));
        model.addAttribute("rows", rows(course, names, stuckAt));
        model.addAttribute("same", without(both, stuckAt));
        model.addAttribute("added", without(without(course.rehearsedPath(), both), stuckAt));
        model.addAttribute("left", without(course.recordedPath(), new HashSet<>(course.rehearsedPath())));
        model.addAttribute("stuck", stuckAt);
        return "rehearsal/course";
    }

    /** The draft as a diagram, in the language of the reader. */
    @GetMapping(value = "/diagram.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String diagram(Officer officer, @PathVariable long id) {
        officer.require(Post.ADMINISTRATOR);
        var draft = drafts.read(id);
        if (drawing(draft.content()) == null) {
            throw new NoSuchPage("diagram of " + id);
        }
        return Diagrams.named(draft.content(), words::of);
    }

    private String page(Draft draft, Map<String, Object> form, List<Refusal> found, Model model) {
        head(draft, model);
        model.addAttribute("mayRehearse", draft.isOpen());
        model.addAttribute("most", Rehearsals.MOST_COURSES);
        model.addAttribute("choices", RehearsalChoice.values());
        model.addAttribute("form", form);
        model.addAttribute("errors", refusals.byField(found));
        model.addAttribute("refusals", found);
        var run = rehearsals.latest(draft.id());
        model.addAttribute("run", run.orElse(null));
        model.addAttribute("lines", run.map(one -> lines(draft, one)).orElse(List.of()));
        run.ifPresent(one -> {
            model.addAttribute("isChanged", !one.digest().equals(draft.digest()));
            model.addAttribute(
                    "askedBy",
                    organisation.findOfficer(one.askedBy()).map(Officer::name).orElse(one.askedBy()));
            model.addAttribute("begunAt", local(one.begunAt()));
        });
        return "rehearsal/rehearsal";
    }

    private void head(Draft draft, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute(
                "name",
                words.of(
                        draft.key(),
                        definitions
                                .active(draft.key())
                                .map(Definitions.Version::name)
                                .orElse(draft.key())));
    }

    private List<Line> lines(Draft draft, RehearsalRun run) {
        var names = new HashMap<String, Names>();
        return rehearsals.courses(run).stream()
                .map(course -> line(
                        course,
                        names.computeIfAbsent(course.definition(), version -> new Names(draft.content(), version))))
                .toList();
    }

    private Line line(RehearsedCourse course, Names names) {
        var matter = Matter.ofKey(course.matter());
        return new Line(
                course.seq(),
                matter.caseNumber().value(),
                matter.id(),
                course.version(),
                local(course.begunAt()).toLocalDate(),
                course.endedAt() == null ? null : local(course.endedAt()).toLocalDate(),
                course.verdict(),
                course.allRemarks().stream()
                        .map(remark -> new Said(remark.kind().isStuck(), text(remark, names)))
                        .toList());
    }

    private String text(Remark remark, Names names) {
        var arguments = new ArrayList<Object>();
        arguments.add(names.of(remark.element()));
        for (int i = 0; i < remark.arguments().size(); i++) {
            var argument = remark.arguments().get(i);
            boolean isNode = remark.kind().namesNodes() && (remark.kind() != Remark.Kind.ASKED_EARLIER || i == 1);
            arguments.add(isNode ? names.of(argument) : argument);
        }
        return view.word("rehearsalRemark." + remark.kind(), arguments.toArray());
    }

    private static List<PathRow> rows(RehearsedCourse course, Names names, Set<String> stuckAt) {
        return Alignment.of(course.recordedPath(), course.rehearsedPath()).stream()
                .map(row -> {
                    var is = row.other();
                    var mark = is == null ? "LEFT" : stuckAt.contains(is) ? "STUCK" : row.isBoth() ? "SAME" : "ADDED";
                    return new PathRow(
                            row.one() == null ? null : names.of(row.one()), is == null ? null : names.of(is), mark);
                })
                .toList();
    }

    private static List<String> without(Iterable<String> all, Set<String> some) {
        var left = new LinkedHashSet<String>();
        all.forEach(left::add);
        left.removeAll(some);
        return List.copyOf(left);
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, clock.getZone());
    }

    private static @Nullable Drawing drawing(String content) {
        try {
            return Drawing.of(content);
        } catch (IllegalArgumentException notReadable) {
            // a draft may be saved as it is; the checks say what is wrong with it
            return null;
        }
    }

    /** What nodes are called in a draft, or where it does not have them, in the version that a course ran on. */
    private final class Names {

        private final @Nullable Drawing draft;
        private final @Nullable Drawing version;

        Names(String draft, String version) {
            this.draft = drawing(draft);
            this.version =
                    courses.diagram(version).map(RehearsalController::drawing).orElse(null);
        }

        String of(String node) {
            if (node.isEmpty()) {
                return view.word("rehearsal.start");
            }
            if (draft != null && draft.shape(node).isPresent()) {
                return words.of(node, draft.nameOf(node));
            }
            return version == null ? node : words.of(node, version.nameOf(node));
        }
    }
}
