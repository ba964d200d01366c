package anjuan.web;

import anjuan.idempotency.Answer;
import anjuan.intake.Registered;
import anjuan.officer.Officer;
import anjuan.summary.OnTheSpot;
import anjuan.summary.SceneForm;
import anjuan.summary.SpotSums;
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

/** The page on which an officer opens a file on the scene. */
@Controller
class SpotController {

    private final OnTheSpot onTheSpot;
    private final SpotSums sums;
    private final FormReader reader;
    private final Refusals refusals;
    private final CaseView view;
    private final Submission submission;
    private final Clock clock;

    SpotController(
            OnTheSpot onTheSpot,
            SpotSums sums,
            FormReader reader,
            Refusals refusals,
            CaseView view,
            Submission submission,
            Clock clock) {
        this.onTheSpot = onTheSpot;
        this.sums = sums;
        this.reader = reader;
        this.refusals = refusals;
        this.view = view;
        this.submission = submission;
        this.clock = clock;
    }

    @GetMapping("/on-the-spot/new")
    String blank(Officer officer, Model model) {
        requireOfficer(officer);
        return page(officer, Map.of("foundOn", LocalDate.now(clock).toString()), List.of(), model);
    }

    @PostMapping("/on-the-spot")
    String open(
            Officer officer,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        requireOfficer(officer);
        var reading = reader.read(SceneForm.class, fields);
        if (reading.form() == null) {
            return again(officer, fields, reading.refusals(), model, response);
        }
        var opened = openOnce(officer, fields, reading.form());
        if (opened instanceof Answer.Done<List<Refusal>> done) {
            flash.addFlashAttribute("done", view.word("spot.opened"));
            return "redirect:/cases/" + done.text() + "/checkOnTheSpot";
        }
        return again(officer, fields, ((Answer.Undone<List<Refusal>>) opened).reason(), model, response);
    }

    private Answer<List<Refusal>> openOnce(Officer officer, Map<String, String> fields, SceneForm form) {
        return submission.once(officer, "openOnTheSpot", fields, () -> {
            var registered = onTheSpot.open(officer, form);
            return registered instanceof Registered.Refused refused
                    ? new Answer.Undone<>(refused.refusals())
                    : new Answer.Done<>(
                            ((Registered.Opened) registered).caseNumber().value());
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
        model.addAttribute("options", reader.options(SceneForm.class));
        model.addAttribute("errors", refusals.byField(wrong));
        model.addAttribute("refusals", wrong);
        model.addAttribute("sums", sums);
        model.addAttribute("companions", onTheSpot.companions(officer));
        model.addAttribute(
                "idempotencyKey",
                fields.getOrDefault("idempotencyKey", UUID.randomUUID().toString()));
        return "summary/openOnTheSpot";
    }

    private void requireOfficer(Officer officer) {
        if (!onTheSpot.mayOpen(officer)) {
            throw new AccessDeniedException("only an officer of a unit with cases penalises on the spot");
        }
    }
}
