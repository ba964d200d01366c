package anjuan.web;

import anjuan.jurisdiction.EntrustmentDesk;
import anjuan.officer.Officer;
import anjuan.officer.Post;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of what a bureau entrusted to organisations (A16), where its head records and ends it. */
@Controller
class EntrustmentController {

    private final EntrustmentDesk desk;
    private final CaseView view;
    private final FormReader reader;
    private final Refusals refusals;
    private final Clock clock;

    EntrustmentController(EntrustmentDesk desk, CaseView view, FormReader reader, Refusals refusals, Clock clock) {
        this.desk = desk;
        this.view = view;
        this.reader = reader;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping("/entrustments")
    String list(Officer officer, Model model) {
        if (officer.holds(Post.ADMINISTRATOR)) {
            throw new AccessDeniedException("entrustments do not concern " + officer.id());
        }
        return page(officer, Map.of("signedOn", LocalDate.now(clock)), List.of(), model);
    }

    @PostMapping("/entrustments")
    String sign(
            Officer officer,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var reading = reader.read(EntrustmentDesk.SignForm.class, fields);
        var found = reading.form() == null ? reading.refusals() : refused(desk.sign(officer, reading.form()));
        return done(officer, fields, found, model, response, flash);
    }

    @PostMapping("/entrustments/end")
    String end(
            Officer officer,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var reading = reader.read(EntrustmentDesk.EndForm.class, fields);
        var found = reading.form() == null ? reading.refusals() : refused(desk.end(officer, reading.form()));
        return done(officer, fields, found, model, response, flash);
    }

    private String done(
            Officer officer,
            Map<String, String> fields,
            List<Refusal> found,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (found.isEmpty()) {
            flash.addFlashAttribute("done", view.word("entrustment.done"));
            return "redirect:/entrustments";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(officer, Map.copyOf(fields), found, model);
    }

    private String page(Officer officer, Map<String, ?> form, List<Refusal> found, Model model) {
        model.addAttribute("entrustments", desk.of(officer));
        model.addAttribute("maySign", desk.maySign(officer));
        model.addAttribute("form", form);
        model.addAttribute("errors", refusals.byField(found));
        model.addAttribute("refusals", found);
        return "jurisdiction/entrustments";
    }

    private static List<Refusal> refused(Completion completion) {
        if (completion instanceof Completion.NotYours) {
            throw new AccessDeniedException("not a post of this officer");
        }
        return completion instanceof Completion.Refused refused ? refused.refusals() : List.of();
    }
}
