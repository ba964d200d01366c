package anjuan.web;

import anjuan.idempotency.Answer;
import anjuan.intake.ClueForm;
import anjuan.intake.Intake;
import anjuan.intake.Registered;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.officer.Post;
import anjuan.officer.Unit;
import anjuan.task.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The clerk's page for lodging a clue. */
@Controller
class ClueController {

    private final Intake intake;
    private final Organisation organisation;
    private final FormReader reader;
    private final Refusals refusals;
    private final CaseView view;
    private final Submission submission;
    private final Clock clock;

    ClueController(
            Intake intake,
            Organisation organisation,
            FormReader reader,
            Refusals refusals,
            CaseView view,
            Submission submission,
            Clock clock) {
        this.intake = intake;
        this.organisation = organisation;
        this.reader = reader;
        this.refusals = refusals;
        this.view = view;
        this.submission = submission;
        this.clock = clock;
    }

    @GetMapping("/clues/new")
    String blank(Officer officer, Model model) {
        requireClerk(officer);
        return page(officer, Map.of("receivedOn", LocalDate.now(clock).toString()), List.of(), model);
    }

    @PostMapping("/clues")
    String lodge(
            Officer officer,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        requireClerk(officer);
        var reading = reader.read(ClueForm.class, fields);
        if (reading.form() == null) {
            return again(officer, fields, reading.refusals(), model, response);
        }
        var lodged = lodgeOnce(officer, fields, reading.form());
        if (lodged instanceof Answer.Done<Registered> done) {
            flash.addFlashAttribute("done", view.word("clue.lodged"));
            // what police or procuratorate return comes with a letter that is owed a reply
            var next = reading.form().source().isOfCriminalCourse() ? "/returnRegistered" : "";
            return "redirect:/cases/" + done.text() + next;
        }
        var registered = ((Answer.Undone<Registered>) lodged).reason();
        if (registered instanceof Registered.Refused refused) {
            return again(officer, fields, refused.refusals(), model, response);
        }
        if (registered instanceof Registered.Known known) {
            flash.addFlashAttribute("done", view.word("clue.known"));
            return "redirect:/cases/" + known.caseNumber();
        }
        throw new IllegalStateException("a clue is taken, known or refused: " + registered);
    }

    private Answer<Registered> lodgeOnce(Officer officer, Map<String, String> fields, ClueForm form) {
        return submission.once(officer, "lodge", fields, () -> {
            var registered = intake.lodge(officer, form);
            return registered instanceof Registered.Opened opened
                    ? new Answer.Done<>(opened.caseNumber().value())
                    : new Answer.Undone<>(registered);
        });
    }

    private String again(
            Officer officer,
            Map<String, String> fields,
            List<Refusal> wrong,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(officer, fields, wrong, model);
    }

    private String page(Officer officer, Map<String, String> fields, List<Refusal> wrong, Model model) {
        model.addAttribute("form", new HashMap<String, Object>(fields));
        model.addAttribute("options", reader.options(ClueForm.class));
        model.addAttribute("errors", refusals.byField(wrong));
        model.addAttribute("refusals", wrong);
        model.addAttribute(
                "units",
                organisation.unitsOf(officer.bureauId()).stream()
                        .filter(Unit::handlesCases)
                        .toList());
        model.addAttribute(
                "idempotencyKey",
                fields.getOrDefault("idempotencyKey", UUID.randomUUID().toString()));
        return "intake/lodgeClue";
    }

    private static void requireClerk(Officer officer) {
        if (!officer.holds(Post.CLERK)) {
            throw new AccessDeniedException("only a clerk lodges clues");
        }
    }
}
