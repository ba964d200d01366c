package anjuan.web;

import anjuan.access.Access;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.library.AnswerLibrary;
import anjuan.library.Citations;
import anjuan.officer.Officer;
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
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The answers that a case relies on, and the way to take a citation back. */
@Controller
class CitationController {

    private final Citations citations;
    private final AnswerLibrary library;
    private final CaseFiles files;
    private final Access access;
    private final CaseView view;
    private final FormReader reader;
    private final Refusals refusals;
    private final Clock clock;

    CitationController(
            Citations citations,
            AnswerLibrary library,
            CaseFiles files,
            Access access,
            CaseView view,
            FormReader reader,
            Refusals refusals,
            Clock clock) {
        this.citations = citations;
        this.library = library;
        this.files = files;
        this.access = access;
        this.view = view;
        this.reader = reader;
        this.refusals = refusals;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    @GetMapping("/cases/{number:[A-Z]+-\\d+-\\d+}/citations")
    String show(Officer officer, @PathVariable String number, Model model) {
        return page(officer, visible(officer, number), Map.of("occurredOn", LocalDate.now(clock)), List.of(), model);
    }

    @PostMapping("/cases/{number:[A-Z]+-\\d+-\\d+}/citations")
    String takeBack(
            Officer officer,
            @PathVariable String number,
            @RequestParam String answer,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var file = visible(officer, number);
        var reading = reader.read(Citations.TakeBackForm.class, fields);
        var found = reading.form() == null
                ? reading.refusals()
                : refused(citations.takeBack(officer, file.number(), answer, reading.form()));
        if (found.isEmpty()) {
            flash.addFlashAttribute("done", view.word("library.takenBack.done"));
            return "redirect:/cases/" + number + "/citations";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(officer, file, Map.copyOf(fields), found, model);
    }

    private static List<Refusal> refused(Completion completion) {
        if (completion instanceof Completion.NotYours) {
            throw new AccessDeniedException("only who cites takes back");
        }
        return completion instanceof Completion.Refused refused ? refused.refusals() : List.of();
    }

    private String page(Officer officer, CaseFile file, Map<String, ?> form, List<Refusal> found, Model model) {
        var answers = library.of(file.number());
        model.addAttribute("case", view.bar(file));
        model.addAttribute("answers", answers);
        model.addAttribute(
                "choices",
                citations.role(officer, file).isEmpty()
                        ? List.of()
                        : answers.stream().filter(one -> one.isCited()).toList());
        model.addAttribute("form", form);
        model.addAttribute("errors", refusals.byField(found));
        model.addAttribute("refusals", found);
        return "library/citations";
    }

    private CaseFile visible(Officer officer, String number) {
        var caseNumber = TaskController.caseNumber(number);
        access.requireSight(officer, caseNumber);
        return files.read(caseNumber);
    }
}
