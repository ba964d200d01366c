package anjuan.web;

import anjuan.officer.Officer;
import anjuan.supervision.Explaining;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes in, from the page of a case, why one of its limits was not kept. */
@Controller
class OverdueReasonController {

    private final Explaining explaining;
    private final CaseController casePage;
    private final CaseView view;
    private final Refusals refusals;

    OverdueReasonController(Explaining explaining, CaseController casePage, CaseView view, Refusals refusals) {
        this.explaining = explaining;
        this.casePage = casePage;
        this.view = view;
        this.refusals = refusals;
    }

    @PostMapping("/cases/{number}/clocks/{limitId}/{round:\\d{1,6}}/reason")
    String explain(
            Officer officer,
            @PathVariable String number,
            @PathVariable String limitId,
            @PathVariable int round,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        // one page has the form of each overdue clock
        var field = "reason-" + limitId + "-" + round;
        var text = fields.getOrDefault(field, "");
        var completion = explaining.explain(officer, TaskController.caseNumber(number), limitId, round, text);
        if (completion instanceof Completion.Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("errors", errors(refused.refusals(), field));
            model.addAttribute("refusals", refused.refusals());
            model.addAttribute("form", Map.of(field, text));
            return casePage.show(officer, number, "clocks", model);
        }
        flash.addFlashAttribute("done", view.word("clock.explained"));
        return "redirect:/cases/" + number + "?tab=clocks";
    }

    private Map<String, String> errors(List<Refusal> found, String field) {
        return found.stream()
                .filter(refusal -> refusal.field() != null)
                .collect(Collectors.toMap(refusal -> field, refusals::text));
    }
}
