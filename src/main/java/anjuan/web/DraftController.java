package anjuan.web;

import anjuan.definition.Draft;
import anjuan.definition.Drafts;
import anjuan.definition.Finding;
import anjuan.definition.NoSuchDefinition;
import anjuan.definition.Severity;
import anjuan.engine.Definitions;
import anjuan.engine.Definitions.Kind;
import anjuan.engine.Definitions.Version;
import anjuan.engine.Migrations;
import anjuan.officer.Officer;
import anjuan.officer.Post;
import anjuan.rehearsal.Rehearsals;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One draft of a process or table: what the checks say, and what its author or a second person does with it. */
@Controller
@RequestMapping("/definitions/drafts/{id:\\d{1,18}}")
class DraftController {

    /** A finding in the words of the reader. */
    record FindingLine(Severity severity, String element, String label, int line, String what, String remedy) {}

    /** A node at which cases stand and that the draft does not have. */
    record WithoutPlace(String label, int courses) {}

    private final Drafts drafts;
    private final Definitions definitions;
    private final Rehearsals rehearsals;
    private final Migrations migrations;
    private final DraftLines lines;
    private final DiagramWords words;
    private final FindingWords findings;
    private final CaseView view;
    private final FormReader reader;
    private final Refusals refusals;

    DraftController(
            Drafts drafts,
            Definitions definitions,
            Rehearsals rehearsals,
            Migrations migrations,
            DraftLines lines,
            DiagramWords words,
            FindingWords findings,
            CaseView view,
            FormReader reader,
            Refusals refusals) {
        this.drafts = drafts;
        this.definitions = definitions;
        this.rehearsals = rehearsals;
        this.migrations = migrations;
        this.lines = lines;
        this.words = words;
        this.findings = findings;
        this.view = view;
        this.reader = reader;
        this.refusals = refusals;
    }

    @GetMapping
    String show(Officer officer, @PathVariable long id, Model model) {
        officer.require(Post.ADMINISTRATOR);
        var draft = drafts.read(id);
        return draft.isRule() ? RuleController.toDraft(draft) : page(officer, draft, new HashMap<>(), List.of(), model);
    }

    @GetMapping("/file")
    ResponseEntity<InputStreamResource> file(Officer officer, @PathVariable long id) {
        var draft = drawn(officer, id);
        return DefinitionController.download(
                "%s-draft-%d%s".formatted(draft.key(), id, draft.kind().ending()), draft.content());
    }

    @PostMapping("/{act:submit|withdraw|approve|sendBack}")
    String act(
            Officer officer,
            @PathVariable long id,
            @PathVariable String act,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        drawn(officer, id);
        var reading = reader.read(Drafts.DecisionForm.class, fields);
        var form = reading.form();
        var completion = form == null
                ? new Completion.Refused(reading.refusals())
                : switch (act) {
                    case "submit" -> drafts.submit(officer, id);
                    case "withdraw" -> drafts.withdraw(officer, id);
                    case "approve" -> drafts.approve(officer, id, form);
                    default -> drafts.sendBack(officer, id, form);
                };
        return answer(officer, id, completion, new HashMap<>(fields), model, response, flash);
    }

    /** Replaces what is drawn by a file. */
    @PostMapping("/upload")
    String upload(
            Officer officer,
            @PathVariable long id,
            @RequestParam int revision,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash)
            throws IOException {
        drawn(officer, id);
        Completion completion;
        if (file == null || file.isEmpty()) {
            completion = new Completion.Refused(List.of(Refusal.at("file", "REQUIRED")));
        } else {
            var text = DefinitionController.read(file);
            completion = text.isPresent()
                    ? drafts.save(officer, id, revision, text.get())
                    : new Completion.Refused(List.of(Refusal.at("file", "DEFINITION_FILE_WRONG")));
        }
        return answer(officer, id, completion, new HashMap<>(), model, response, flash);
    }

    /** @throws NoSuchDefinition for a rule of the bureau, which has pages of its own */
    private Draft drawn(Officer officer, long id) {
        officer.require(Post.ADMINISTRATOR);
        var draft = drafts.read(id);
        draft.kind();
        return draft;
    }

    private String answer(
            Officer officer,
            long id,
            Completion completion,
            Map<String, Object> form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (completion instanceof Completion.Completed completed) {
            flash.addFlashAttribute("done", view.word("draft.done." + completed.outcome()));
            return "redirect:/definitions/drafts/" + id;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(officer, drafts.read(id), form, ((Completion.Refused) completion).refusals(), model);
    }

    private String page(Officer officer, Draft draft, Map<String, Object> form, List<Refusal> found, Model model) {
        var active = definitions.active(draft.key()).orElseThrow();
        var findings = draft.isOpen() ? drafts.check(draft) : List.<Finding>of();
        model.addAttribute("draft", draft);
        model.addAttribute("name", words.of(draft.key(), active.name()));
        model.addAttribute("isProcess", draft.kind() == Kind.PROCESS);
        model.addAttribute("author", lines.name(draft.author()));
        model.addAttribute("decidedBy", draft.decidedBy() == null ? null : lines.name(draft.decidedBy()));
        model.addAttribute("basedOn", number(draft.basedOn()));
        model.addAttribute("activeNumber", active.number());
        model.addAttribute("isOutdated", draft.isOpen() && !active.id().equals(draft.basedOn()));
        model.addAttribute("startedAt", local(draft.startedAt()));
        model.addAttribute("changedAt", local(draft.changedAt()));
        model.addAttribute("submittedAt", local(draft.submittedAt()));
        model.addAttribute("decidedAt", local(draft.decidedAt()));
        model.addAttribute("rehearsal", rehearsals.latest(draft.id()).orElse(null));
        model.addAttribute("findings", findings.stream().map(this::line).toList());
        model.addAttribute("blocking", count(findings, Severity.BLOCKS));
        model.addAttribute("warning", count(findings, Severity.WARNS));
        boolean isReadable = draft.isOpen() && draft.kind() == Kind.PROCESS && count(findings, Severity.BLOCKS) == 0;
        model.addAttribute("isReadable", isReadable);
        model.addAttribute("running", definitions.running().getOrDefault(draft.key(), 0));
        model.addAttribute("withoutPlace", isReadable ? withoutPlace(active, draft) : List.of());
        model.addAttribute("mayChange", drafts.mayChange(officer, draft));
        model.addAttribute("mayWithdraw", drafts.mayWithdraw(officer, draft));
        model.addAttribute("mayDecide", drafts.mayDecide(officer, draft));
        model.addAttribute("form", form);
        model.addAttribute("errors", refusals.byField(found));
        model.addAttribute("refusals", found);
        return "definition/draft";
    }

    private List<WithoutPlace> withoutPlace(Version active, Draft draft) {
        return migrations.withoutPlace(active, draft.content()).entrySet().stream()
                .map(one -> new WithoutPlace(
                        words.of(one.getKey().id(), one.getKey().label()), one.getValue()))
                .toList();
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream().filter(one -> one.severity() == severity).count();
    }

    private FindingLine line(Finding finding) {
        return new FindingLine(
                finding.severity(),
                finding.element(),
                words.of(finding.element(), finding.label()),
                finding.line(),
                findings.text(finding),
                findings.remedy(finding));
    }

    private static int number(String version) {
        return Integer.parseInt(version.split(":", 3)[1]);
    }

    private @Nullable LocalDateTime local(@Nullable Instant instant) {
        return instant == null ? null : lines.local(instant);
    }
}
