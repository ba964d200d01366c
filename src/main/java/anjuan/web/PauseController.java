package anjuan.web;

import anjuan.access.Access;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.deadline.Deadlines;
import anjuan.deadline.Stop;
import anjuan.officer.Officer;
import anjuan.pause.Pausing;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records, on a page of its own, that a limit stands still and that it goes on. */
@Controller
class PauseController {

    private final Pausing pausing;
    private final CaseFiles files;
    private final Access access;
    private final Deadlines deadlines;
    private final CaseView view;
    private final FormReader reader;
    private final Refusals refusals;
    private final Clock clock;

    PauseController(
            Pausing pausing,
            CaseFiles files,
            Access access,
            Deadlines deadlines,
            CaseView view,
            FormReader reader,
            Refusals refusals,
            Clock clock) {
        this.pausing = pausing;
        this.files = files;
        this.access = access;
        this.deadlines = deadlines;
        this.view = view;
        this.reader = reader;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping("/cases/{number}/clocks/{limitId}/pause")
    String show(
            Officer officer,
            @PathVariable String number,
            @PathVariable String limitId,
            @RequestParam(required = false) @Nullable String more,
            Model model) {
        var caseNumber = TaskController.caseNumber(number);
        access.requireSight(officer, caseNumber);
        if (pausing.role(officer, files.read(caseNumber)).isEmpty()) {
            throw new AccessDeniedException("only who handles a case records when its limits stand still");
        }
        return page(caseNumber, limitId, more != null, Map.of("occurredOn", LocalDate.now(clock)), List.of(), model);
    }

    @PostMapping("/cases/{number}/clocks/{limitId}/{change:stop|resume}")
    String record(
            Officer officer,
            @PathVariable String number,
            @PathVariable String limitId,
            @PathVariable String change,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var caseNumber = TaskController.caseNumber(number);
        access.requireSight(officer, caseNumber);
        boolean isStop = change.equals("stop");
        Class<? extends Record> type = isStop ? Pausing.StopForm.class : Pausing.ResumeForm.class;
        var reading = reader.read(type, fields);
        var found = reading.form() instanceof Pausing.Entry entry
                ? refused(pausing.record(officer, caseNumber, limitId, entry))
                : reading.refusals();
        if (found.isEmpty()) {
            flash.addFlashAttribute("done", view.word("pause.done"));
            return "redirect:/cases/" + caseNumber + "?tab=clocks";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(caseNumber, limitId, isStop, Map.copyOf(fields), found, model);
    }

    private static List<Refusal> refused(Completion completion) {
        return completion instanceof Completion.Refused refused ? refused.refusals() : List.of();
    }

    private String page(
            CaseNumber caseNumber,
            String limitId,
            boolean asksForStop,
            Map<String, ?> form,
            List<Refusal> found,
            Model model) {
        var running = deadlines.find(caseNumber, limitId).orElseThrow(() -> new NoSuchPage("clock " + limitId));
        model.addAttribute("case", view.bar(files.read(caseNumber)));
        model.addAttribute("clock", running);
        model.addAttribute("reasons", pausing.reasons(running));
        var open = running.stops().stream()
                .filter(stop -> stop.to() == null)
                .map(Stop::reason)
                .toList();
        model.addAttribute("open", open);
        model.addAttribute("showsStop", asksForStop || open.isEmpty());
        model.addAttribute("form", form);
        model.addAttribute("errors", refusals.byField(found));
        model.addAttribute("refusals", found);
        return "pause/pause";
    }
}
