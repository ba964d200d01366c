package anjuan.demo;

import anjuan.officer.Post;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Shows the demonstration's accounts on the login page, and nowhere else. */
@ControllerAdvice(annotations = Controller.class)
@Profile("demo")
class DemoAccounts {

    record Row(String bureauName, String unitName, Post post, String name, String username) {}

    private final DemoOrganisation organisation;

    DemoAccounts(DemoOrganisation organisation) {
        this.organisation = organisation;
    }

    @ModelAttribute
    void accounts(HttpServletRequest request, Model model) {
        if (request.getRequestURI().equals("/login")) {
            List<Row> rows = organisation.accounts().stream()
                    .map(account -> new Row(
                            account.bureauName(),
                            account.unitName(),
                            account.posts().stream().sorted().findFirst().orElseThrow(),
                            account.name(),
                            account.username()))
                    .toList();
            model.addAttribute("demoAccounts", rows);
            model.addAttribute("demoPassword", organisation.password());
        }
    }
}
