package anjuan.web;

import anjuan.officer.Officer;
import anjuan.supervision.ClockPosition;
import anjuan.supervision.Supervision;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The limits of which I have been warned, the earliest due date first. */
@Controller
class WarningController {

    private static final int PAGE = 50;

    private final Supervision supervision;
    private final ClockLines lines;

    WarningController(Supervision supervision, ClockLines lines) {
        this.supervision = supervision;
        this.lines = lines;
    }

    @GetMapping("/deadlines")
    String warned(Officer officer, @RequestParam(defaultValue = "") String after, Model model) {
        var page = supervision.warned(officer, ClockPosition.parse(after).orElse(null), PAGE);
        model.addAttribute("rows", lines.of(page.clocks()));
        page.next().ifPresent(next -> model.addAttribute("nextHref", "/deadlines?after=" + next));
        return "supervision/deadlines";
    }
}
