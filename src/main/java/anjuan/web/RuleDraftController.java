package anjuan.web;

import anjuan.definition.Draft;
import anjuan.definition.Drafts;
import anjuan.definition.Finding;
import anjuan.definition.NoSuchDefinition;
import anjuan.definition.Severity;
import anjuan.definition.Subject;
import anjuan.officer.Officer;
import anjuan.officer.Post;
import anjuan.rulebook.RuleVersion;
import anjuan.rulechange.BureauRules;
import anjuan.rulechange.RuleDifference;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import anjuan.web.RuleForms.Written;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A draft of a rule of the bureau: its author writes it here, and a second person decides on it. */
@Controller
@RequestMapping("/definitions/rules/drafts/{id:\\d{1,18}}")
class RuleDraftController {

    /** A finding in the words of the reader. */
    record FindingLine(Severity severity, String element, String label, String what, String remedy) {}

    /** The largest file, in bytes: in Base64 it fits the text of a draft. */
    private static final int MOST_OF_FILE = 1_000_000;

    private final Drafts drafts;
    private final BureauRules rules;
    private final RuleForms forms;
    private final DraftLines lines;
    private final FindingWords findings;
    private final CaseView view;
    private final FormReader reader;
    private final Refusals refusals;

    RuleDraftController(
            Drafts drafts,
            BureauRules rules,
            RuleForms forms,
            DraftLines lines,
            FindingWords findings,
            CaseView view,
            FormReader reader,
            Refusals refusals) {
        this.drafts = drafts;
        this.rules = rules;
        this.forms = forms;
        this.lines = lines;
        this.findings = findings;
        this.view = view;
        this.reader = reader;
        this.refusals = refusals;
    }

    @GetMapping
    String show(Officer officer, @PathVariable long id, Model model) {
        var draft = rule(officer, id);
        return page(officer, draft, forms.fields(draft), List.of(), model);
    }

    @GetMapping("/file")
    ResponseEntity<InputStreamResource> file(Officer officer, @PathVariable long id) {
        var draft = rule(officer, id);
        return RuleController.file(rules.read(draft.key()), "draft-" + id, draft.content());
    }

    /** A paper as the draft of its template would make it. */
    @GetMapping("/sample")
    ResponseEntity<InputStreamResource> sample(Officer officer, @PathVariable long id) {
        var draft = rule(officer, id);
        if (draft.subject() != Subject.TEMPLATE || rules.faults(draft.key(), draft.content()) > 0) {
            throw new NoSuchDefinition("sample of draft " + id);
        }
        var word = rules.sample(draft.key(), draft.content());
        return FileController.download(
                draft.key() + "-sample.docx",
                MediaType.APPLICATION_OCTET_STREAM,
                word.length,
                new ByteArrayInputStream(word));
    }

    /** Keeps what its author wrote, sound or not; what is no number or date at all is told at its field. */
    @PostMapping("/save")
    String save(
            Officer officer,
            @PathVariable long id,
            @RequestParam int revision,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var written = forms.written(rule(officer, id), fields);
        return keep(officer, id, revision, written, fields, model, response, flash);
    }

    /** Replaces what was written by a file. */
    @PostMapping("/upload")
    String upload(
            Officer officer,
            @PathVariable long id,
            @RequestParam int revision,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash)
            throws IOException {
        var draft = rule(officer, id);
        Written written;
        if (file == null || file.isEmpty()) {
            written = new Written(draft.content(), List.of(Refusal.at("file", "REQUIRED")));
        } else if (file.getSize() > MOST_OF_FILE) {
            var tooLarge = Refusal.at("file", "RULE_FILE_TOO_LARGE", MOST_OF_FILE / 1_000);
            written = new Written(draft.content(), List.of(tooLarge));
        } else {
            written = forms.uploaded(draft, file.getBytes());
        }
        return keep(officer, id, revision, written, fields, model, response, flash);
    }

    private String keep(
            Officer officer,
            long id,
            int revision,
            Written written,
            Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var found = new ArrayList<>(written.refusals());
        var day = day(fields.getOrDefault("effectiveFrom", ""), found);
        if (found.isEmpty()) {
            var completion = drafts.save(officer, id, revision, written.content(), day);
            if (completion instanceof Completion.Completed) {
                flash.addFlashAttribute("done", view.word("draft.done.DRAFT_SAVED"));
                return "redirect:/definitions/rules/drafts/" + id;
            }
            found.addAll(((Completion.Refused) completion).refusals());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        var draft = drafts.read(id);
        var shown = new HashMap<>(forms.fields(draft));
        shown.putAll(fields);
        return page(officer, draft, shown, found, model);
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
        rule(officer, id);
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
        if (completion instanceof Completion.Completed completed) {
            var outcome = completed.outcome().equals("DRAFT_ACTIVATED") ? "RULE_APPROVED" : completed.outcome();
            flash.addFlashAttribute("done", view.word("draft.done." + outcome));
            return "redirect:/definitions/rules/drafts/" + id;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        var draft = drafts.read(id);
        var shown = new HashMap<>(forms.fields(draft));
        shown.putAll(fields);
        return page(officer, draft, shown, ((Completion.Refused) completion).refusals(), model);
    }

    private static @Nullable LocalDate day(String text, List<Refusal> found) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException noDay) {
            found.add(Refusal.at("effectiveFrom", "INVALID"));
            return null;
        }
    }

    private Draft rule(Officer officer, long id) {
        officer.require(Post.ADMINISTRATOR);
        return Optional.of(drafts.read(id))
                .filter(Draft::isRule)
                .orElseThrow(() -> new NoSuchDefinition("rule of draft " + id));
    }

    private String page(Officer officer, Draft draft, Map<String, ?> form, List<Refusal> found, Model model) {
        var checked = draft.isOpen() ? drafts.check(draft) : List.<Finding>of();
        model.addAttribute("draft", draft);
        model.addAttribute("line", lines.line(draft));
        model.addAttribute("rule", rules.read(draft.key()));
        model.addAttribute("basedOn", number(draft.basedOn(), draft.key()));
        model.addAttribute("submittedAt", draft.submittedAt() == null ? null : lines.local(draft.submittedAt()));
        model.addAttribute("findings", checked.stream().map(this::line).toList());
        model.addAttribute("isSound", checked.stream().noneMatch(RuleDraftController::keepsFromSample));
        model.addAttribute("blocking", count(checked, Severity.BLOCKS));
        model.addAttribute("warning", count(checked, Severity.WARNS));
        model.addAttribute("lines", rules.lines(draft.key(), draft.content()));
        model.addAttribute("differences", differences(draft));
        model.addAttribute("earliest", rules.earliest());
        model.addAttribute("mayChange", drafts.mayChange(officer, draft));
        model.addAttribute("mayWithdraw", drafts.mayWithdraw(officer, draft));
        model.addAttribute("mayDecide", drafts.mayDecide(officer, draft));
        model.addAttribute("form", form);

        forms.describe(draft, form, model);
        model.addAttribute("errors", refusals.byField(found));
        model.addAttribute("refusals", found);
        return "rule/draft";
    }

    /** To the version that it was begun from, or that it replaced. */
    private List<RuleDifference> differences(Draft draft) {
        return rules.differences(
                draft.key(), rules.content(draft.key(), number(draft.basedOn(), draft.key())), draft.content());
    }

    private int number(String version, String key) {
        return rules.versions(key).stream()
                .filter(one -> version.equals(one.reference()))
                .findFirst()
                .map(RuleVersion::number)
                .orElse(0);
    }

    private FindingLine line(Finding finding) {
        return new FindingLine(
                finding.severity(),
                finding.element(),
                finding.label(),
                findings.text(finding),
                findings.remedy(finding));
    }

    /** A sample is made of a template whatever its day. */
    private static boolean keepsFromSample(Finding finding) {
        return finding.severity() == Severity.BLOCKS && !finding.code().startsWith("EFFECTIVE_");
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream().filter(one -> one.severity() == severity).count();
    }
}
