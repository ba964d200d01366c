package anjuan.web;

import anjuan.access.Access;
import anjuan.appraisal.AppraisalLibrary;
import anjuan.appraisal.Citing;
import anjuan.appraisal.Offer;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.RightKind;
import anjuan.document.Attachments;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The library of results of tests and identifications: find one, cite it, offer one, take it back. */
@Controller
class AppraisalController {

    private static final int LONGEST_QUESTION = 100;

    record OfferView(Offer offer, String bureau) {}

    private final AppraisalLibrary library;
    private final Citing citing;
    private final CaseFiles files;
    private final Access access;
    private final Attachments attachments;
    private final Organisation organisation;
    private final CaseView view;
    private final FormReader reader;
    private final Refusals refusals;

    AppraisalController(
            AppraisalLibrary library,
            Citing citing,
            CaseFiles files,
            Access access,
            Attachments attachments,
            Organisation organisation,
            CaseView view,
            FormReader reader,
            Refusals refusals) {
        this.library = library;
        this.citing = citing;
        this.files = files;
        this.access = access;
        this.attachments = attachments;
        this.organisation = organisation;
        this.view = view;
        this.reader = reader;
        this.refusals = refusals;
    }

    @GetMapping("/appraisals")
    String find(
            Officer officer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String right,
            Model model) {
        if (!library.isReader(officer)) {
            throw new AccessDeniedException("only who handles cases reads the library");
        }
        var asked = Arrays.stream(RightKind.values())
                .filter(one -> one.name().equals(right))
                .findFirst()
                .orElse(null);
        var text = q.length() > LONGEST_QUESTION ? q.substring(0, LONGEST_QUESTION) : q;
        model.addAttribute("q", text);
        model.addAttribute("right", asked);
        model.addAttribute("rights", List.of(RightKind.values()));
        model.addAttribute(
                "offers",
                library.find(officer, new AppraisalLibrary.Question(asked, text)).stream()
                        .map(this::shown)
                        .toList());
        return "appraisal/library";
    }

    @GetMapping("/appraisals/{id}")
    String show(Officer officer, @PathVariable String id, Model model) {
        return offerPage(library.read(officer, id), Map.of(), List.of(), model);
    }

    @PostMapping("/appraisals/{id}/cite")
    String cite(
            Officer officer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String caseNumber,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var offer = library.read(officer, id);
        var text = caseNumber.strip();
        boolean isVisible = CaseNumber.isWellFormed(text) && access.maySee(officer, new CaseNumber(text));
        var found = isVisible
                ? refused(citing.cite(officer, id, new CaseNumber(text)))
                : List.of(Refusal.at("caseNumber", "APPRAISAL_CASE_UNKNOWN"));
        if (found.isEmpty()) {
            flash.addFlashAttribute("done", view.word("appraisal.cited"));
            return "redirect:/cases/" + text + "?tab=evidence";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return offerPage(offer, Map.of("caseNumber", text), found, model);
    }

    @PostMapping("/appraisals/{id}/withdraw")
    String withdraw(
            Officer officer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String why,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var offer = library.read(officer, id);
        var found = refused(library.withdraw(officer, id, why));
        if (found.isEmpty()) {
            flash.addFlashAttribute("done", view.word("appraisal.withdrawn"));
            return "redirect:/appraisals";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return offerPage(offer, Map.of("why", why), found, model);
    }

    @GetMapping("/cases/{number}/appraisals/{matter:[A-Z]\\d+}")
    String offer(Officer officer, @PathVariable String number, @PathVariable String matter, Model model) {
        var file = visible(officer, number);
        var thing = library.offerable(officer, file).stream()
                .filter(one -> one.matter().equals(matter))
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("nothing that this officer may offer"));
        var form = new HashMap<String, Object>();
        form.put("product", Objects.requireNonNullElse(file.rightName(), ""));
        form.put("result", thing.answer());
        return askPage(file, thing.matter(), form, List.of(), model);
    }

    @PostMapping("/cases/{number}/appraisals/{matter:[A-Z]\\d+}")
    String offer(
            Officer officer,
            @PathVariable String number,
            @PathVariable String matter,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var file = visible(officer, number);
        if (!Matter.isWellFormed(matter)) {
            throw new NoSuchPage(matter);
        }
        var reading = reader.read(AppraisalLibrary.OfferForm.class, fields);
        var found = reading.form() == null
                ? reading.refusals()
                : refused(library.offer(officer, new Matter(file.number(), matter), reading.form()));
        if (found.isEmpty()) {
            flash.addFlashAttribute("done", view.word("appraisal.offered"));
            return "redirect:/cases/" + file.number() + "?tab=evidence";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return askPage(file, matter, Map.copyOf(fields), found, model);
    }

    private CaseFile visible(Officer officer, String number) {
        var caseNumber = TaskController.caseNumber(number);
        access.requireSight(officer, caseNumber);
        return files.read(caseNumber);
    }

    private static List<Refusal> refused(Completion completion) {
        if (completion instanceof Completion.NotYours) {
            throw new AccessDeniedException("not a role of this officer");
        }
        return completion instanceof Completion.Refused refused ? refused.refusals() : List.of();
    }

    private OfferView shown(Offer offer) {
        return new OfferView(offer, organisation.bureau(offer.bureauId()).name());
    }

    private String offerPage(Offer offer, Map<String, ?> form, List<Refusal> found, Model model) {
        model.addAttribute("shown", shown(offer));
        model.addAttribute("citations", library.citations(offer));
        return filled("appraisal/offer", form, found, model);
    }

    private String askPage(CaseFile file, String matter, Map<String, ?> form, List<Refusal> found, Model model) {
        model.addAttribute("case", view.bar(file));
        model.addAttribute("matterId", matter);
        model.addAttribute("attachments", attachments.of(file.number()));
        return filled("appraisal/ask", form, found, model);
    }

    private String filled(String template, Map<String, ?> form, List<Refusal> found, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", refusals.byField(found));
        model.addAttribute("refusals", found);
        return template;
    }
}
