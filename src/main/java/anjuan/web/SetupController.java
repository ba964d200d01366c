package anjuan.web;

import anjuan.officer.FirstStart;
import anjuan.officer.Organisation;
import anjuan.task.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which the first administrator is made; it is gone once there is an account. */
@Controller
class SetupController {

    private static final int SHORTEST_PASSWORD = 10;
    private static final int LONGEST_PASSWORD = 128;

    private final FirstStart firstStart;
    private final Organisation organisation;
    private final Refusals refusals;

    SetupController(FirstStart firstStart, Organisation organisation, Refusals refusals) {
        this.firstStart = firstStart;
        this.organisation = organisation;
        this.refusals = refusals;
    }

    @GetMapping("/setup")
    String blank(Model model) {
        requireEmpty();
        return page(Map.of(), List.of(), model);
    }

    @PostMapping("/setup")
    String setUp(@RequestParam Map<String, String> fields, Model model, HttpServletResponse response) {
        requireEmpty();
        var wrong = check(fields);
        if (wrong.isEmpty()) {
            var result = firstStart.setUp(
                    fields.get("code"),
                    fields.get("username").strip(),
                    fields.get("name").strip(),
                    fields.get("bureauName").strip(),
                    fields.get("password"));
            if (result == FirstStart.Result.DONE) {
                return "redirect:/login";
            }
            wrong = List.of(Refusal.at("code", "SETUP_CODE_WRONG"));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        var kept = new HashMap<>(fields);
        kept.remove("password");
        kept.remove("password2");
        return page(kept, wrong, model);
    }

    private static List<Refusal> check(Map<String, String> fields) {
        var wrong = new ArrayList<Refusal>();
        for (var name : List.of("code", "bureauName", "username", "name", "password")) {
            if (fields.getOrDefault(name, "").isBlank()) {
                wrong.add(Refusal.at(name, "REQUIRED"));
            } else if (fields.get(name).length() > LONGEST_PASSWORD) {
                wrong.add(Refusal.at(name, "TOO_LONG", LONGEST_PASSWORD));
            }
        }
        if (!fields.getOrDefault("username", "").matches("[a-z0-9._-]{0,40}")) {
            wrong.add(Refusal.at("username", "INVALID"));
        }
        if (fields.getOrDefault("password", "").length() < SHORTEST_PASSWORD) {
            wrong.add(Refusal.at("password", "PASSWORD_TOO_SHORT", SHORTEST_PASSWORD));
        } else if (!fields.get("password").equals(fields.get("password2"))) {
            wrong.add(Refusal.at("password2", "PASSWORDS_DIFFER"));
        }
        return wrong;
    }

    private String page(Map<String, String> fields, List<Refusal> wrong, Model model) {
        model.addAttribute("form", new HashMap<String, Object>(fields));
        model.addAttribute("errors", refusals.byField(wrong));
        model.addAttribute("refusals", wrong);
        return "setup";
    }

    private void requireEmpty() {
        if (!organisation.isEmpty()) {
            throw new NoSuchPage("setup");
        }
    }
}
