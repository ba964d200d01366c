package anjuan.web;

import anjuan.definition.Draft;
import anjuan.definition.Drafts;
import anjuan.engine.Courses;
import anjuan.engine.Definitions.Kind;
import anjuan.engine.Diagrams;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.officer.Post;
import anjuan.rehearsal.RehearsalChoice;
import anjuan.rehearsal.RehearsalForm;
import anjuan.rehearsal.RehearsalRun;
import anjuan.rehearsal.Rehearsals;
import anjuan.rehearsal.RehearsedCourse;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
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
 * The rehearsal of a draft: what would become of the courses of real cases, and of what they asked a decision table. An
 * administrator sees of them the number, the dates and the steps, and of a table's questions what the table is asked with;
 * nothing else of what is in the file.
 */
@Controller
@RequestMapping("/definitions/drafts/{id:\\d{1,18}}/rehearsal")
class RehearsalController {

    private final Drafts drafts;
    private final Rehearsals rehearsals;
    private final Courses courses;
    private final Organisation organisation;
    private final DiagramWords names;
    private final RehearsalWords words;
    private final RehearsedTableWords tableWords;
    private final Refusals refusals;

    RehearsalController(
            Drafts drafts,
            Rehearsals rehearsals,
            Courses courses,
            Organisation organisation,
            DiagramWords names,
            RehearsalWords words,
            RehearsedTableWords tableWords,
            Refusals refusals) {
        this.drafts = drafts;
        this.rehearsals = rehearsals;
        this.courses = courses;
        this.organisation = organisation;
        this.names = names;
        this.words = words;
        this.tableWords = tableWords;
        this.refusals = refusals;
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
            @RequestParam(defaultValue = "false") boolean fromCaller,
            Model model,
            HttpServletResponse response) {
        officer.require(Post.ADMINISTRATOR);
        var draft = drafts.read(id);
        var wanted = new RehearsalForm(choice, cases, fromCaller);
        if (rehearsals.begin(officer, draft, wanted) instanceof Completion.Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            var form = new HashMap<String, Object>(Map.of("choice", choice, "fromCaller", fromCaller));
            form.put("cases", cases);
            return page(draft, form, refused.refusals(), model);
        }
        return "redirect:/definitions/drafts/" + id + "/rehearsal";
    }

    @PostMapping("/stop")
    String stop(Officer officer, @PathVariable long id, Model model, HttpServletResponse response) {
        officer.require(Post.ADMINISTRATOR);
        var draft = drafts.read(id);
        if (rehearsals.stop(officer, id) instanceof Completion.Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(draft, new HashMap<>(Map.of("choice", RehearsalChoice.LATEST)), refused.refusals(), model);
        }
        return "redirect:/definitions/drafts/" + id + "/rehearsal";
    }

    @GetMapping("/{seq:\\d{1,6}}")
    String course(Officer officer, @PathVariable long id, @PathVariable int seq, Model model) {
        officer.require(Post.ADMINISTRATOR);
        var draft = drafts.read(id);
        var run = run(id);
        var course = course(run, seq);
        var reading = words.of(draft);
        var stuckAt = RehearsalWords.stuckAt(course);
        var both = new LinkedHashSet<>(course.rehearsedPath());
        both.retainAll(new HashSet<>(course.recordedPath()));
        head(draft, model);
        model.addAttribute("run", run);
        model.addAttribute("isChanged", !run.digest().equals(draft.digest()));
        model.addAttribute("line", reading.line(course));
        model.addAttribute("caller", course.caller() == null ? null : reading.line(course(run, course.caller())));
        model.addAttribute("isOfDraft", course.rehearsedOn().isEmpty());
        model.addAttribute("rows", reading.rows(course, rehearsals.inside(run, course)));
        model.addAttribute("same", without(both, stuckAt));
        model.addAttribute("added", without(without(course.rehearsedPath(), both), stuckAt));
        model.addAttribute("left", without(course.recordedPath(), new HashSet<>(course.rehearsedPath())));
        model.addAttribute("stuck", stuckAt);
        return "rehearsal/course";
    }

    /** What became of the questions of a case to a decision table. */
    @GetMapping("/cases/{seq:\\d{1,6}}")
    String table(Officer officer, @PathVariable long id, @PathVariable int seq, Model model) {
        officer.require(Post.ADMINISTRATOR);
        var draft = drafts.read(id);
        var run = run(id);
        var one = rehearsals.findCase(run, seq).orElseThrow(() -> new NoSuchPage("case " + seq));
        var reading = words.of(draft);
        head(draft, model);
        model.addAttribute("isChanged", !run.digest().equals(draft.digest()));
        model.addAttribute("one", one);
        model.addAttribute("turns", tableWords.turns(draft, one));
        model.addAttribute(
                "lines",
                rehearsals.courses(run).stream()
                        .map(reading::line)
                        .filter(line ->
                                line.caseNumber().equals(one.caseNumber().value()))
                        .toList());
        return "rehearsal/case";
    }

    /** The diagram that a course was rehearsed on, in the language of the reader. */
    @GetMapping(value = "/{seq:\\d{1,6}}/diagram.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String diagram(Officer officer, @PathVariable long id, @PathVariable int seq) {
        officer.require(Post.ADMINISTRATOR);
        var draft = drafts.read(id);
        var course = course(run(id), seq);
        var diagram = course.rehearsedOn().isEmpty()
                ? draft.content()
                : courses.diagram(course.rehearsedOn()).orElse("");
        if (RehearsalWords.drawing(diagram).isEmpty()) {
            throw new NoSuchPage("diagram of course " + seq);
        }
        return Diagrams.named(diagram, names::of);
    }

    private String page(Draft draft, Map<String, Object> form, List<Refusal> found, Model model) {
        head(draft, model);
        model.addAttribute("isTable", draft.kind() == Kind.TABLE);
        model.addAttribute("mayRehearse", draft.isOpen());
        model.addAttribute("choices", RehearsalChoice.values());
        model.addAttribute("form", form);
        model.addAttribute("errors", refusals.byField(found));
        model.addAttribute("refusals", found);
        var run = rehearsals.latest(draft.id());
        model.addAttribute("run", run.orElse(null));
        run.ifPresent(one -> {
            if (draft.kind() == Kind.TABLE) {
                model.addAttribute(
                        "cases",
                        rehearsals.cases(one).stream()
                                .map(RehearsedTableWords::line)
                                .toList());
            } else {
                var reading = words.of(draft);
                model.addAttribute(
                        "lines",
                        rehearsals.courses(one).stream().map(reading::line).toList());
            }
            model.addAttribute("isChanged", !one.digest().equals(draft.digest()));
            model.addAttribute(
                    "askedBy",
                    organisation.findOfficer(one.askedBy()).map(Officer::name).orElse(one.askedBy()));
            model.addAttribute("begunAt", words.local(one.begunAt()));
        });
        return "rehearsal/rehearsal";
    }

    private void head(Draft draft, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("name", words.name(draft.key()));
    }

    private RehearsalRun run(long draft) {
        return rehearsals.latest(draft).orElseThrow(() -> new NoSuchPage("rehearsal of " + draft));
    }

    private RehearsedCourse course(RehearsalRun run, int seq) {
        return rehearsals.course(run, seq).orElseThrow(() -> new NoSuchPage("course " + seq));
    }

    private static List<String> without(Collection<String> all, Set<String> some) {
        var left = new LinkedHashSet<>(all);
        left.removeAll(some);
        return List.copyOf(left);
    }
}
