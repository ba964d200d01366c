package anjuan.web;

import anjuan.access.Access;
import anjuan.assistance.Letters;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.exchange.Arrivals;
import anjuan.liaison.ClueLetters;
import anjuan.liaison.ContactKind;
import anjuan.liaison.Contacts;
import anjuan.officer.Officer;
import anjuan.referral.ArrivedAnswers;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was done with other organs about a case, and the clue of another crime for those who may read it. */
@Controller
class LiaisonController {

    private final CaseFiles files;
    private final Access access;
    private final Contacts contacts;
    private final ClueLetters letters;
    private final Arrivals arrivals;
    private final ArrivedAnswers answers;
    private final Letters received;
    private final CaseView view;
    private final FormReader reader;
    private final Refusals refusals;
    private final Submission submission;
    private final Clock clock;

    LiaisonController(
            CaseFiles files,
            Access access,
            Contacts contacts,
            ClueLetters letters,
            Arrivals arrivals,
            ArrivedAnswers answers,
            Letters received,
            CaseView view,
            FormReader reader,
            Refusals refusals,
            Submission submission,
            Clock clock) {
        this.files = files;
        this.access = access;
        this.contacts = contacts;
        this.letters = letters;
        this.arrivals = arrivals;
        this.answers = answers;
        this.received = received;
        this.view = view;
        this.reader = reader;
        this.refusals = refusals;
        this.submission = submission;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    @GetMapping("/cases/{number:[A-Z]+-\\d+-\\d+}/contacts")
    String show(Officer officer, @PathVariable String number, Model model) {
        return page(
                officer,
                visible(officer, number),
                Map.of("occurredOn", LocalDate.now(clock).toString()),
                List.of(),
                model);
    }

    @PostMapping("/cases/{number:[A-Z]+-\\d+-\\d+}/contacts")
    String record(
            Officer officer,
            @PathVariable String number,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var caseNumber = visible(officer, number);
        var reading = reader.read(Contacts.Form.class, fields);
        if (reading.form() == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(officer, caseNumber, fields, reading.refusals(), model);
        }
        var completion = submission.complete(
                officer, caseNumber + "/contacts", fields, () -> contacts.record(officer, caseNumber, reading.form()));
        if (completion instanceof Completion.NotYours) {
            throw new AccessDeniedException("not a role of this officer");
        }
        if (completion instanceof Completion.Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(officer, caseNumber, fields, refused.refusals(), model);
        }
        flash.addFlashAttribute("done", view.word("contact.done"));
        return "redirect:/cases/" + caseNumber + "/contacts";
    }

    /** What the systems of other organs sent and nobody has taken note of. */
    @GetMapping("/arrivals")
    String arrivals(Officer officer, Model model) {
        model.addAttribute("arrivals", arrivals.waiting(officer));
        return "exchange/arrivals";
    }

    /** What an answer would be entered as, before it is. */
    @Transactional(readOnly = true)
    @GetMapping("/cases/{number:[A-Z]+-\\d+-\\d+}/arrivals")
    String arrival(Officer officer, @PathVariable String number, @RequestParam String key, Model model) {
        return arrivalPage(officer, visible(officer, number), key, List.of(), model);
    }

    /** Enters an answer on the referral that waits for it. */
    @PostMapping("/cases/{number:[A-Z]+-\\d+-\\d+}/arrivals")
    String confirm(
            Officer officer,
            @PathVariable String number,
            @RequestParam String key,
            @RequestParam(required = false) @Nullable String matter,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var caseNumber = visible(officer, number);
        var completion = answers.confirm(officer, caseNumber, key, matter);
        if (completion instanceof Completion.Completed completed) {
            flash.addFlashAttribute(
                    "done",
                    view.word("ARRIVAL_NOTED".equals(completed.outcome()) ? "arrival.noted" : "arrival.confirmed"));
            return "redirect:/cases/" + caseNumber + "/contacts";
        }
        if (completion instanceof Completion.Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return arrivalPage(officer, caseNumber, key, refused.refusals(), model);
        }
        throw new AccessDeniedException("not a role of this officer, or not open any more");
    }

    private String arrivalPage(Officer officer, CaseNumber caseNumber, String key, List<Refusal> wrong, Model model) {
        var arrival = arrivals.find(caseNumber, key).orElseThrow(() -> new NoSuchPage(key));
        model.addAttribute("case", view.bar(files.read(caseNumber)));
        model.addAttribute("arrival", arrival);
        model.addAttribute("receivedOn", LocalDate.ofInstant(arrival.arrivedAt(), clock.getZone()));
        model.addAttribute("reading", answers.read(arrival));
        model.addAttribute(
                "mayConfirm",
                arrival.confirmedOn() == null
                        && arrivals.role(officer, caseNumber).isPresent());
        model.addAttribute("errors", refusals.byField(wrong));
        model.addAttribute("refusals", wrong);
        return "exchange/arrival";
    }

    @Transactional(readOnly = true)
    @GetMapping("/cases/{number:[A-Z]+-\\d+-\\d+}/clueLetters/{matter:X\\d{1,4}}")
    String clueLetter(Officer officer, @PathVariable String number, @PathVariable String matter, Model model) {
        var file = files.read(visible(officer, number));
        model.addAttribute("case", view.bar(file));
        model.addAttribute(
                "letter",
                letters.find(officer, file, new Matter(file.number(), matter))
                        .orElseThrow(() -> new NoSuchPage(matter)));
        return "liaison/clueLetter";
    }

    private String page(
            Officer officer, CaseNumber caseNumber, Map<String, String> form, List<Refusal> wrong, Model model) {
        var file = files.read(caseNumber);
        model.addAttribute("case", view.bar(file));
        model.addAttribute("contacts", contacts.of(caseNumber));
        model.addAttribute("letters", received.about(caseNumber));
        model.addAttribute("arrivals", arrivals.of(caseNumber));
        model.addAttribute("mayConfirm", arrivals.role(officer, caseNumber).isPresent());
        model.addAttribute("mayRecord", contacts.role(officer, file).isPresent());
        model.addAttribute("kinds", List.of(ContactKind.values()));
        model.addAttribute("form", form);
        model.addAttribute("errors", refusals.byField(wrong));
        model.addAttribute("refusals", wrong);
        model.addAttribute(
                "idempotencyKey",
                form.getOrDefault(Submission.KEY, UUID.randomUUID().toString()));
        return "liaison/contacts";
    }

    private CaseNumber visible(Officer officer, String number) {
        var caseNumber = TaskController.caseNumber(number);
        access.requireSight(officer, caseNumber);
        return caseNumber;
    }
}
