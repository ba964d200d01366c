package anjuan.web;

import anjuan.access.Access;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.document.Papers;
import anjuan.escalation.CopyItem;
import anjuan.escalation.Enclosures;
import anjuan.escalation.Escalations;
import anjuan.escalation.FrozenCopy;
import anjuan.escalation.InstructionRequest;
import anjuan.escalation.Opinions;
import anjuan.escalation.Reply;
import anjuan.officer.Officer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The questions of a case to the bureau above, and the copy of a case that came with a question from below. Whoever sees a
 * file sees these; a copy is never a way to the case that it was taken of.
 */
@Controller
class EscalationController {

    /** One question with what the bureau above did, and the copy that went with it. */
    record RequestView(
            InstructionRequest request,
            List<Reply> replies,
            @Nullable SealView copy) {}

    /** What a copy can be known by, with what went with it. */
    record SealView(FrozenCopy copy, boolean isSound, List<CopyItem> items) {}

    private final CaseFiles files;
    private final Access access;
    private final Escalations escalations;
    private final Opinions opinions;
    private final Deadlines deadlines;
    private final Enclosures enclosures;
    private final Papers papers;
    private final CaseView view;
    private final ObjectMapper json;

    EscalationController(
            CaseFiles files,
            Access access,
            Escalations escalations,
            Opinions opinions,
            Deadlines deadlines,
            Enclosures enclosures,
            Papers papers,
            CaseView view,
            ObjectMapper json) {
        this.files = files;
        this.access = access;
        this.escalations = escalations;
        this.opinions = opinions;
        this.deadlines = deadlines;
        this.enclosures = enclosures;
        this.papers = papers;
        this.view = view;
        this.json = json;
    }

    @Transactional(readOnly = true)
    @GetMapping("/cases/{number:[A-Z]+-\\d+-\\d+}/requests")
    String requests(Officer officer, @PathVariable String number, Model model) {
        var caseNumber = visible(officer, number);
        var file = files.read(caseNumber);
        model.addAttribute("case", view.bar(file));
        model.addAttribute("file", file);
        var dossier = escalations.dossier(caseNumber);
        model.addAttribute("dossier", dossier.orElse(null));
        if (dossier.isPresent()) {
            model.addAttribute("answerClock", deadlines.find(caseNumber, "Q10").orElse(null));
            model.addAttribute("extensions", opinions.extensions(caseNumber));
        }
        model.addAttribute(
                "requests",
                escalations.of(caseNumber).stream()
                        .map(request -> new RequestView(
                                request,
                                escalations.replies(request.matter()),
                                escalations
                                        .copy(request)
                                        .map(copy ->
                                                seal(copy, one -> one.fromCase().equals(caseNumber)))
                                        .orElse(null)))
                        .toList());
        return "escalation/requests";
    }

    @Transactional(readOnly = true)
    @GetMapping("/cases/{number:[A-Z]+-\\d+-\\d+}/copy")
    String copy(Officer officer, @PathVariable String number, Model model) {
        var caseNumber = visible(officer, number);
        model.addAttribute("case", view.bar(files.read(caseNumber)));
        model.addAttribute("opens", true);
        var copy = escalations.copy(caseNumber).orElseThrow(() -> new NoSuchPage("copy"));
        model.addAttribute("copy", seal(copy, one -> true));
        model.addAttribute("asSent", asSent(copy));
        return "escalation/copy";
    }

    /** A paper or attachment that came with or after a question. */
    @GetMapping("/cases/{number:[A-Z]+-\\d+-\\d+}/copy/{item:\\d{1,6}}")
    ResponseEntity<InputStreamResource> item(Officer officer, @PathVariable String number, @PathVariable int item) {
        var copy = escalations.copy(visible(officer, number)).orElseThrow(() -> new NoSuchPage("copy"));
        var found = escalations.items(copy.id()).stream()
                .filter(one -> one.no() == item)
                .findFirst()
                .orElseThrow(() -> new NoSuchPage("copy/" + item));
        var bytes = enclosures.open(found).orElseThrow(() -> new NoSuchPage("copy/" + item));
        return FileController.download(
                found.fileName(),
                MediaTypeFactory.getMediaType(found.fileName()).orElse(MediaType.APPLICATION_OCTET_STREAM),
                found.byteCount(),
                bytes);
    }

    /** The paper of a reply; it is kept on the file of the bureau that made it. */
    @GetMapping("/cases/{number:[A-Z]+-\\d+-\\d+}/requests/{matter:Q\\d+}/replies/{seq:\\d{1,6}}")
    ResponseEntity<InputStreamResource> reply(
            Officer officer, @PathVariable String number, @PathVariable String matter, @PathVariable int seq) {
        var asked = new Matter(visible(officer, number), matter);
        var request = escalations.find(asked).orElseThrow(() -> new NoSuchPage(matter));
        var paper = escalations.replies(asked).stream()
                .filter(reply -> reply.seq() == seq && reply.paper() != null && request.upperFile() != null)
                .findFirst()
                .flatMap(reply -> papers.find(request.upperFile(), reply.paper()))
                .orElseThrow(() -> new NoSuchPage(matter));
        return FileController.download(paper.fileName(), FileController.WORD, paper.byteCount(), papers.open(paper));
    }

    /**
     * The report of the outcome (Q13), as the bureau above that answered opens it: this paper of the case below and no other, by
     * a name that does not say of which case it is.
     */
    @GetMapping("/cases/{number:[A-Z]+-\\d+-\\d+}/result")
    ResponseEntity<InputStreamResource> result(Officer officer, @PathVariable String number) {
        var dossier = escalations.dossier(visible(officer, number)).orElseThrow(() -> new NoSuchPage("result"));
        var paper = Optional.ofNullable(dossier.resultPaper())
                .flatMap(id -> papers.find(dossier.fromCase(), id))
                .orElseThrow(() -> new NoSuchPage("result"));
        return FileController.download(
                dossier.number() + ".docx", FileController.WORD, paper.byteCount(), papers.open(paper));
    }

    private SealView seal(FrozenCopy copy, Predicate<CopyItem> shown) {
        return new SealView(
                copy,
                copy.isSound(),
                escalations.items(copy.id()).stream().filter(shown).toList());
    }

    /** The case as of sending, by the names of {@code escalation/copy.html}. */
    private Map<String, Object> asSent(FrozenCopy copy) {
        try {
            return json.readValue(copy.body(), new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the copy " + copy.id() + " cannot be read", e);
        }
    }

    private CaseNumber visible(Officer officer, String number) {
        var caseNumber = TaskController.caseNumber(number);
        access.requireSight(officer, caseNumber);
        return caseNumber;
    }
}
