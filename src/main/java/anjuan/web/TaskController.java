package anjuan.web;

import anjuan.access.Access;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.inbox.Inbox;
import anjuan.officer.Officer;
import anjuan.task.Completion;
import anjuan.task.Desk;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of all user tasks and messages: one controller, a template each, found by the id of the task. */
@Controller
class TaskController {

    private final Desk desk;
    private final Access access;
    private final CaseFiles files;
    private final Matters matters;
    private final Inbox inbox;
    private final CaseView view;
    private final FormReader reader;
    private final Refusals refusals;
    private final Submission submission;
    private final Clock clock;

    TaskController(
            Desk desk,
            Access access,
            CaseFiles files,
            Matters matters,
            Inbox inbox,
            CaseView view,
            FormReader reader,
            Refusals refusals,
            Submission submission,
            Clock clock) {
        this.desk = desk;
        this.access = access;
        this.files = files;
        this.matters = matters;
        this.inbox = inbox;
        this.view = view;
        this.reader = reader;
        this.refusals = refusals;
        this.submission = submission;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    @GetMapping({"/cases/{number}/{task:[a-z][A-Za-z]+}", "/cases/{number}/{task:[a-z][A-Za-z]+}/{matter:[A-Z]\\d+}"})
    String show(
            Officer officer,
            @PathVariable String number,
            @PathVariable String task,
            @PathVariable(name = "matter", required = false) @Nullable String named,
            @RequestParam Map<String, String> filled,
            Model model,
            HttpServletResponse response) {
        var standing = desk.standing(officer, named(number, named), task);
        var matter = standing.matter();
        if (standing.obstacle().isPresent()) {
            return tell(standing.obstacle().get(), matter.caseNumber(), model, response);
        }
        var page = desk.page(task);
        var file = files.read(matter.caseNumber());
        var fields = reader.fields(page.blank(file, matter, filled));
        // a link may fill in a field, as that of a clock names its limit
        filled.forEach((name, value) -> fields.computeIfPresent(name, (field, blank) -> value));
        return page(task, page, file, matter, fields, List.of(), model);
    }

    @PostMapping({"/cases/{number}/{task:[a-z][A-Za-z]+}", "/cases/{number}/{task:[a-z][A-Za-z]+}/{matter:[A-Z]\\d+}"})
    String complete(
            Officer officer,
            @PathVariable String number,
            @PathVariable String task,
            @PathVariable(name = "matter", required = false) @Nullable String named,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return submit(officer, named(number, named), task, fields, desk.page(task), model, response, flash);
    }

    private <F extends Record> String submit(
            Officer officer,
            Matter matter,
            String task,
            Map<String, String> fields,
            TaskPage<F> page,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        // also before a page that was done earlier is answered again
        access.requireSight(officer, matter.caseNumber());
        var reading = reader.read(page.formType(), fields);
        var occurredOn = date(fields.get("occurredOn"));
        if (reading.form() == null || occurredOn == null) {
            var wrong = new java.util.ArrayList<>(reading.refusals());
            if (occurredOn == null) {
                wrong.add(Refusal.at("occurredOn", "REQUIRED"));
            }
            return again(task, page, matter, fields, wrong, model, response);
        }
        var completion = submission.complete(
                officer,
                matter + "/" + task,
                fields,
                () -> desk.complete(officer, matter, task, occurredOn, reading.form()));
        if (completion instanceof Completion.Refused refused) {
            return again(task, page, matter, fields, refused.refusals(), model, response);
        }
        if (completion instanceof Completion.Completed completed) {
            flash.addFlashAttribute(
                    "done",
                    view.done(
                            task,
                            completed.outcome(),
                            files.read(matter.caseNumber()),
                            inbox.ofCase(matter.caseNumber())));
            return "redirect:/cases/" + matter.caseNumber();
        }
        return tell(completion, matter.caseNumber(), model, response);
    }

    private String again(
            String task,
            TaskPage<?> page,
            Matter matter,
            Map<String, String> fields,
            List<Refusal> wrong,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(
                task,
                page,
                files.read(matter.caseNumber()),
                desk.matter(matter, task),
                reader.closedUp(fields),
                wrong,
                model);
    }

    private String page(
            String task,
            TaskPage<?> page,
            CaseFile file,
            Matter matter,
            Map<String, ?> fields,
            List<Refusal> wrong,
            Model model) {
        model.addAllAttributes(page.facts(file, matter));
        if (!matter.isWholeCase()) {
            model.addAttribute("matter", matters.find(matter).orElseThrow());
        }
        model.addAttribute("taskId", task);
        model.addAttribute("case", view.bar(file));
        model.addAttribute("file", file);
        model.addAttribute("form", new java.util.HashMap<>(fields));
        model.addAttribute("options", reader.options(page.formType()));
        model.addAttribute("lines", reader.lines(page.formType(), fields));
        model.addAttribute("errors", refusals.byField(wrong));
        model.addAttribute("refusals", wrong);
        model.addAttribute(
                "idempotencyKey",
                fields.get("idempotencyKey") == null ? UUID.randomUUID().toString() : fields.get("idempotencyKey"));
        model.addAttribute(
                "laterThan", desk.earliest(file, matter, page.openIn().isEmpty()));
        if (fields.get("occurredOn") == null) {
            form(model).put("occurredOn", LocalDate.now(clock).toString());
        }
        var module = page.getClass().getPackageName();
        return module.substring(module.lastIndexOf('.') + 1) + '/' + task;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> form(Model model) {
        return (Map<String, Object>) java.util.Objects.requireNonNull(model.getAttribute("form"));
    }

    private String tell(Completion obstacle, CaseNumber caseNumber, Model model, HttpServletResponse response) {
        if (obstacle instanceof Completion.NotYours) {
            throw new AccessDeniedException("not a role of this officer on " + caseNumber);
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("detail", view.tooLate(obstacle, refusals));
        model.addAttribute("back", "/cases/" + caseNumber);
        return "error/409";
    }

    private static Matter named(String number, @Nullable String matter) {
        if (matter != null && !Matter.isWellFormed(matter)) {
            throw new NoSuchPage(matter);
        }
        return new Matter(caseNumber(number), matter == null ? "" : matter);
    }

    static CaseNumber caseNumber(String text) {
        if (!CaseNumber.isWellFormed(text)) {
            throw new NoSuchPage(text);
        }
        return new CaseNumber(text);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
