package anjuan.web;

import anjuan.definition.DefinitionCheck;
import anjuan.definition.Draft;
import anjuan.definition.Drafts;
import anjuan.definition.Finding;
import anjuan.definition.NoSuchDefinition;
import anjuan.definition.Severity;
import anjuan.definition.Vocabularies;
import anjuan.definition.Vocabulary;
import anjuan.engine.Definitions;
import anjuan.engine.Definitions.Kind;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.officer.Post;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The drawing board: a draft of a process in the browser, what may be drawn, and what the checks say of it so far. */
@Controller
class EditorController {

    private static final String DRAFT = "/definitions/drafts/{id:\\d{1,18}}";
    private static final int MOST_BYTES = 8_000_000;
    private static final String PLAIN = "text/plain;charset=UTF-8";

    /** A finding in the words of the reader. */
    record Told(Severity severity, String severityWord, String element, String label, String text, String remedy) {}

    private final Drafts drafts;
    private final DefinitionCheck check;
    private final Vocabularies vocabularies;
    private final Definitions definitions;
    private final Organisation organisation;
    private final DiagramWords words;
    private final FindingWords findings;
    private final Refusals refusals;
    private final CaseView view;
    private final Clock clock;

    EditorController(
            Drafts drafts,
            DefinitionCheck check,
            Vocabularies vocabularies,
            Definitions definitions,
            Organisation organisation,
            DiagramWords words,
            FindingWords findings,
            Refusals refusals,
            CaseView view,
            Clock clock) {
        this.drafts = drafts;
        this.check = check;
        this.vocabularies = vocabularies;
        this.definitions = definitions;
        this.organisation = organisation;
        this.words = words;
        this.findings = findings;
        this.refusals = refusals;
        this.view = view;
        this.clock = clock;
    }

    /** Only its author draws; to all others the draft is a page to read. */
    @GetMapping(DRAFT + "/edit")
    String edit(Officer officer, @PathVariable long id, Model model) {
        var draft = process(officer, id);
        if (!drafts.mayChange(officer, draft)) {
            return "redirect:/definitions/drafts/" + id;
        }
        model.addAttribute("draft", draft);
        model.addAttribute(
                "name",
                definitions
                        .active(draft.key())
                        .map(one -> words.of(one.key(), one.name()))
                        .orElse(draft.key()));
        return "definition/editor";
    }

    @GetMapping(value = DRAFT + "/content", produces = PLAIN)
    @ResponseBody
    String content(Officer officer, @PathVariable long id) {
        return process(officer, id).content();
    }

    /** Keeps what is drawn; one who has not seen the latest saving is told who saved, and when. */
    @PostMapping(value = DRAFT + "/content", consumes = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<Map<String, Object>> save(
            Officer officer, @PathVariable long id, @RequestParam int revision, InputStream body) throws IOException {
        var draft = process(officer, id);
        var content = read(body);
        if (content.isEmpty()) {
            return refused(Refusal.of("DEFINITION_TOO_LARGE", MOST_BYTES), draft);
        }
        if (drafts.save(officer, id, revision, content.get()) instanceof Completion.Refused refused) {
            return refused(refused.refusals().get(0), drafts.read(id));
        }
        return ResponseEntity.ok(Map.of("revision", drafts.read(id).revision()));
    }

    private ResponseEntity<Map<String, Object>> refused(Refusal refusal, Draft draft) {
        boolean isLate = refusal.code().equals("DRAFT_CHANGED_MEANWHILE");
        var message = refusals.text(refusal);
        if (isLate) {
            var who =
                    organisation.findOfficer(draft.author()).map(Officer::name).orElse(draft.author());
            var at = LocalDateTime.ofInstant(draft.changedAt(), clock.getZone()).withNano(0);
            message += " " + view.word("editor.savedBy", who, at.toString().replace('T', ' '));
        }
        return ResponseEntity.status(isLate ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY)
                .body(Map.of("message", message));
    }

    /** What the checks would say of a drawing, which is not kept. */
    @PostMapping(value = DRAFT + "/check", consumes = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<?> check(Officer officer, @PathVariable long id, InputStream body) throws IOException {
        var draft = process(officer, id);
        var content = read(body);
        if (content.isEmpty()) {
            return refused(Refusal.of("DEFINITION_TOO_LARGE", MOST_BYTES), draft);
        }
        return ResponseEntity.ok(check.check(draft.kind(), draft.key(), content.get()).stream()
                .map(this::told)
                .toList());
    }

    private Told told(Finding finding) {
        return new Told(
                finding.severity(),
                view.word("severity." + finding.severity()),
                finding.element(),
                words.of(finding.element(), finding.label()),
                findings.text(finding),
                findings.remedy(finding));
    }

    /** What was sent; absent where it is larger than any diagram, which is not read to its end. */
    private static Optional<String> read(InputStream body) throws IOException {
        var bytes = body.readNBytes(MOST_BYTES + 1);
        return bytes.length > MOST_BYTES ? Optional.empty() : Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }

    @GetMapping("/definitions/vocabulary")
    @ResponseBody
    Vocabulary vocabulary(Officer officer, @RequestParam String key) {
        officer.require(Post.ADMINISTRATOR);
        return vocabularies.of(key, LocaleContextHolder.getLocale(), words::of);
    }

    private Draft process(Officer officer, long id) {
        officer.require(Post.ADMINISTRATOR);
        var draft = drafts.read(id);
        if (draft.kind() != Kind.PROCESS) {
            throw new NoSuchDefinition("process of draft " + id);
        }
        return draft;
    }
}
