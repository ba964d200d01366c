package anjuan.web;

import anjuan.access.Access;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.document.Paper;
import anjuan.document.Papers;
import anjuan.escalation.CopyItem;
import anjuan.escalation.Enclosures;
import anjuan.guidance.Draft;
import anjuan.guidance.Guidance;
import anjuan.guidance.GuidanceDesk;
import anjuan.guidance.GuidanceKind;
import anjuan.guidance.GuidancePapers;
import anjuan.guidance.Guidances;
import anjuan.officer.Officer;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The register of guidance and the page on which a bureau above begins it, by the number of a case that it cannot open; and
 * what was asked of a case, with its papers, on both sides.
 */
@Controller
class GuidanceController {

    private static final String NUMBER = "{number:[A-Z]+-\\d+-\\d+}";

    /**
     * A line of the register.
     *
     * @param href the file or case, where the reader may open it
     * @param due the next day that something is due
     */
    record Row(
            Guidance guidance,
            @Nullable String href,
            @Nullable LocalDate due,
            boolean isLate) {}

    /** @param base address below which its papers are */
    record GuidanceView(Guidance guidance, List<Paper> papers, List<Guidances.Answer> replies, String base) {}

    private final GuidanceDesk desk;
    private final Guidances guidances;
    private final GuidancePapers guidancePapers;
    private final Enclosures enclosures;
    private final CaseFiles files;
    private final Access access;
    private final Papers papers;
    private final CaseView view;
    private final FormReader reader;
    private final Refusals refusals;
    private final Clock clock;

    GuidanceController(
            GuidanceDesk desk,
            Guidances guidances,
            GuidancePapers guidancePapers,
            Enclosures enclosures,
            CaseFiles files,
            Access access,
            Papers papers,
            CaseView view,
            FormReader reader,
            Refusals refusals,
            Clock clock) {
        this.desk = desk;
        this.guidances = guidances;
        this.guidancePapers = guidancePapers;
        this.enclosures = enclosures;
        this.files = files;
        this.access = access;
        this.papers = papers;
        this.view = view;
        this.reader = reader;
        this.refusals = refusals;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    @GetMapping("/guidance")
    String register(Officer officer, @RequestParam(defaultValue = "") String caseNumber, Model model) {
        return page(officer, Map.of("caseNumber", caseNumber, "occurredOn", LocalDate.now(clock)), List.of(), model);
    }

    @PostMapping("/guidance")
    String draft(
            Officer officer,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var reading = reader.read(Draft.class, fields);
        if (reading.form() == null) {
            return again(officer, fields, reading.refusals(), model, response);
        }
        var drafted = desk.draft(officer, reading.form());
        if (drafted.completion() instanceof Completion.NotYours) {
            throw new AccessDeniedException("guidance is not drafted by " + officer.id());
        }
        if (drafted.completion() instanceof Completion.Refused refused) {
            return again(officer, fields, refused.refusals(), model, response);
        }
        flash.addFlashAttribute("done", view.word("guidance.drafted.done"));
        return "redirect:/cases/" + drafted.file().orElseThrow();
    }

    @Transactional(readOnly = true)
    @GetMapping("/cases/" + NUMBER + "/guidances")
    String guidances(Officer officer, @PathVariable String number, Model model) {
        var caseNumber = visible(officer, number);
        model.addAttribute("case", view.bar(files.read(caseNumber)));
        model.addAttribute("moves", guidances.moves(caseNumber));
        var above = guidances.ofFile(caseNumber);
        model.addAttribute(
                "guidances",
                Stream.concat(
                                above.stream().map(one -> shown(one, "/cases/" + one.file() + "/guidance")),
                                guidances.of(caseNumber).stream()
                                        .map(one -> shown(one, "/cases/" + one.ofCase() + "/guidances/" + key(one))))
                        .toList());
        return "guidance/guidances";
    }

    /** A paper that came from above, as the bureau of the case opens it. */
    @GetMapping("/cases/" + NUMBER + "/guidances/{matter:U\\d+|J}/papers/{id}")
    ResponseEntity<InputStreamResource> paperBelow(
            Officer officer, @PathVariable String number, @PathVariable String matter, @PathVariable String id) {
        return paper(below(officer, number, matter), id);
    }

    /** What went up with a report, as the bureau of the case opens it again. */
    @GetMapping("/cases/" + NUMBER + "/guidances/{matter:U\\d+}/items/{seq:\\d{1,4}}/{item:\\d{1,6}}")
    ResponseEntity<InputStreamResource> itemBelow(
            Officer officer,
            @PathVariable String number,
            @PathVariable String matter,
            @PathVariable int seq,
            @PathVariable int item) {
        return item(below(officer, number, matter), seq, item);
    }

    /** A paper that went down, as the bureau above opens it. */
    @GetMapping("/cases/" + NUMBER + "/guidance/papers/{id}")
    ResponseEntity<InputStreamResource> paperAbove(
            Officer officer, @PathVariable String number, @PathVariable String id) {
        return paper(above(officer, number), id);
    }

    /** What came up with a report, as the bureau above opens it. */
    @GetMapping("/cases/" + NUMBER + "/guidance/items/{seq:\\d{1,4}}/{item:\\d{1,6}}")
    ResponseEntity<InputStreamResource> itemAbove(
            Officer officer, @PathVariable String number, @PathVariable int seq, @PathVariable int item) {
        return item(above(officer, number), seq, item);
    }

    private GuidanceView shown(Guidance guidance, String base) {
        return new GuidanceView(guidance, guidancePapers.down(guidance), guidances.answers(guidance), base);
    }

    /** How an address names it among those of its case: what moved the case is no matter of its own. */
    private static String key(Guidance guidance) {
        return guidance.matterId() == null ? "J" : guidance.matterId();
    }

    private Guidance below(Officer officer, String number, String matter) {
        return guidances.of(visible(officer, number)).stream()
                .filter(one -> key(one).equals(matter))
                .findFirst()
                .orElseThrow(() -> new NoSuchPage(matter));
    }

    private Guidance above(Officer officer, String number) {
        return guidances.ofFile(visible(officer, number)).orElseThrow(() -> new NoSuchPage("guidance"));
    }

    private ResponseEntity<InputStreamResource> paper(Guidance guidance, String id) {
        var paper = guidancePapers.down(guidance, id).orElseThrow(() -> new NoSuchPage(id));
        return FileController.download(paper.fileName(), FileController.WORD, paper.byteCount(), papers.open(paper));
    }

    private ResponseEntity<InputStreamResource> item(Guidance guidance, int seq, int item) {
        var found = guidances.answers(guidance).stream()
                .filter(one -> one.reply().seq() == seq)
                .flatMap(one -> one.items().stream())
                .filter(one -> one.no() == item)
                .findFirst()
                .orElseThrow(() -> new NoSuchPage("items/" + item));
        return FileController.download(
                found.fileName(),
                MediaTypeFactory.getMediaType(found.fileName()).orElse(MediaType.APPLICATION_OCTET_STREAM),
                found.byteCount(),
                opened(found));
    }

    private InputStream opened(CopyItem item) {
        return enclosures.open(item).orElseThrow(() -> new NoSuchPage("items/" + item.no()));
    }

    private String again(
            Officer officer,
            Map<String, String> fields,
            List<Refusal> found,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(officer, Map.copyOf(fields), found, model);
    }

    private String page(Officer officer, Map<String, ?> form, List<Refusal> found, Model model) {
        if (!desk.isConcerned(officer)) {
            throw new AccessDeniedException("guidance does not concern " + officer.id());
        }
        var issued = desk.issued(officer);
        var received = desk.received(officer);
        var open = access.visibleAmong(
                officer,
                Stream.concat(
                                issued.stream().map(Guidance::file),
                                received.stream().map(Guidance::ofCase))
                        .collect(Collectors.toSet()));
        model.addAttribute("mayDraft", desk.mayDraft(officer));
        model.addAttribute(
                "issued", issued.stream().map(one -> row(one, one.file(), open)).toList());
        model.addAttribute(
                "received",
                received.stream().map(one -> row(one, one.ofCase(), open)).toList());
        model.addAttribute("receivers", desk.receivers(officer));
        model.addAttribute(
                "kinds", Arrays.stream(GuidanceKind.values()).map(Enum::name).toList());
        model.addAttribute("form", form);
        model.addAttribute("errors", refusals.byField(found));
        model.addAttribute("refusals", found);
        return "guidance/register";
    }

    private Row row(Guidance guidance, CaseNumber opens, Set<CaseNumber> open) {
        var due = Optional.ofNullable(guidance.nextDueOn());
        return new Row(
                guidance,
                open.contains(opens) ? "/cases/" + opens + "/guidances" : null,
                due.orElse(null),
                guidance.late() && guidance.state().isRunning()
                        || due.filter(LocalDate.now(clock)::isAfter).isPresent());
    }

    private CaseNumber visible(Officer officer, String number) {
        var caseNumber = TaskController.caseNumber(number);
        access.requireSight(officer, caseNumber);
        return caseNumber;
    }
}
