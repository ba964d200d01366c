package anjuan.web;

import anjuan.deadline.Moved;
import anjuan.deadline.Recomputation;
import anjuan.deadline.Recomputations;
import anjuan.officer.Officer;
import anjuan.officer.Post;
import anjuan.rulebook.ConfigurationFault;
import anjuan.task.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What limits and calendars moved, what a table of days off would move, and a run when the administrator asks for one. */
@Controller
class RecomputationController {

    record Run(
            long id,
            Recomputation.Cause cause,
            LocalDateTime startedAt,
            boolean isBrokenOff,
            int examined,
            int moved) {}

    private static final int RUNS = 20;
    private static final int MOST_SHOWN = 500;

    private final Recomputations recomputations;
    private final Refusals refusals;
    private final Clock clock;

    RecomputationController(Recomputations recomputations, Refusals refusals, Clock clock) {
        this.recomputations = recomputations;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping("/recomputations")
    String show(Officer officer, Model model) {
        officer.require(Post.ADMINISTRATOR);
        return page(model);
    }

    @GetMapping("/recomputations/{id}")
    String one(Officer officer, @PathVariable long id, Model model) {
        officer.require(Post.ADMINISTRATOR);
        model.addAttribute(
                "run",
                recomputations.find(id).map(this::shown).orElseThrow(() -> new NoSuchPage("recomputation " + id)));
        moved(recomputations.movedBy(id, MOST_SHOWN), model);
        return "deadline/recomputation";
    }

    @PostMapping("/recomputations")
    String run(Officer officer) {
        officer.require(Post.ADMINISTRATOR);
        return "redirect:/recomputations/" + recomputations.run().id();
    }

    /** Nothing is stored: the table comes into force as a file beside the application. */
    @PostMapping("/recomputations/preview")
    String preview(
            Officer officer,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        officer.require(Post.ADMINISTRATOR);
        if (file == null || file.isEmpty()) {
            return refused(Refusal.at("file", "REQUIRED"), model, response);
        }
        String name = String.valueOf(file.getOriginalFilename());
        try {
            List<Moved> moved = recomputations.preview(new ByteArrayResource(file.getBytes(), name) {
                @Override
                public String getDescription() {
                    return name;
                }
            });
            model.addAttribute("fileName", name);
            moved(moved.subList(0, Math.min(MOST_SHOWN, moved.size())), model);
            model.addAttribute("movedCount", moved.size());
            return "deadline/recomputation";
        } catch (ConfigurationFault fault) {
            return refused(Refusal.at("file", "CALENDAR_FILE_WRONG", refusals.text(fault)), model, response);
        }
    }

    private String refused(Refusal refusal, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("errors", Map.of("file", refusals.text(refusal)));
        return page(model);
    }

    private String page(Model model) {
        model.addAttribute(
                "runs", recomputations.latest(RUNS).stream().map(this::shown).toList());
        return "deadline/recomputations";
    }

    private Run shown(Recomputation run) {
        return new Run(
                run.id(),
                run.cause(),
                LocalDateTime.ofInstant(run.startedAt(), clock.getZone()),
                run.endedAt() == null,
                run.examined(),
                run.moved());
    }

    private static void moved(List<Moved> moved, Model model) {
        model.addAttribute("moved", moved);
        model.addAttribute("movedCount", moved.size());
    }
}
