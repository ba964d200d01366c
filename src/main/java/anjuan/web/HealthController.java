package anjuan.web;

import anjuan.definition.Health;
import anjuan.officer.Officer;
import anjuan.rulechange.BureauRules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's page of what is broken, unused or missing in the installation. */
@Controller
class HealthController {

    record BrokenLine(
            String id,
            String caseNumber,
            String process,
            String node,
            @Nullable String cause,
            LocalDateTime dueAt,
            boolean hasFailed) {}

    record Unused(String id, String label) {}

    private final Health health;
    private final BureauRules rules;
    private final DiagramWords words;
    private final CaseView view;
    private final Clock clock;

    HealthController(Health health, BureauRules rules, DiagramWords words, CaseView view, Clock clock) {
        this.health = health;
        this.rules = rules;
        this.words = words;
        this.view = view;
        this.clock = clock;
    }

    @GetMapping("/definitions/health")
    String show(Officer officer, Model model) {
        var report = health.report(officer);
        model.addAttribute(
                "broken",
                report.broken().stream()
                        .map(one -> new BrokenLine(
                                one.id(),
                                one.matter().key(),
                                words.of(one.process(), one.process()),
                                words.of(one.node(), one.node()),
                                one.cause(),
                                LocalDateTime.ofInstant(one.dueAt(), clock.getZone()),
                                one.hasFailed()))
                        .toList());
        model.addAttribute(
                "unused",
                report.unused().stream().map(id -> new Unused(id, title(id))).toList());
        model.addAttribute("vacant", report.vacant());
        model.addAttribute("years", report.yearsWithoutCalendar());
        var unsound = rules.unsound(LocalDate.now(clock));
        model.addAttribute("unsound", unsound);
        model.addAttribute("unverified", report.unverified().size());
        model.addAttribute("keeping", report.keeping());
        model.addAttribute(
                "isSound",
                !report.keeping().isOpen()
                        && !report.keeping().isFew()
                        && Stream.of(report.broken(), report.vacant(), report.yearsWithoutCalendar(), unsound)
                                .allMatch(List::isEmpty));
        return "definition/health";
    }

    private String title(String id) {
        var key = "task." + id + ".title";
        var title = view.word(key);
        return title.equals(key) ? "" : title;
    }

    @PostMapping("/definitions/health/retry")
    String retry(Officer officer, @RequestParam String job, RedirectAttributes flash) {
        flash.addFlashAttribute("done", view.word(health.retry(officer, job) ? "health.retried" : "health.gone"));
        return "redirect:/definitions/health";
    }
}
