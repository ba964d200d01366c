package anjuan.web;

import anjuan.officer.Organisation;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page to log in by. A first start has nobody to log in, and leads to the set-up instead. */
@Controller
class LoginController {

    private final Organisation organisation;

    LoginController(Organisation organisation) {
        this.organisation = organisation;
    }

    @GetMapping("/login")
    String login(HttpServletRequest request, Model model) {
        if (organisation.isEmpty()) {
            return "redirect:/setup";
        }
        model.addAttribute("failed", request.getParameter("failed") != null);
        model.addAttribute("loggedOut", request.getParameter("left") != null);
        return "login";
    }
}
