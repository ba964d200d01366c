package anjuan.web;

import anjuan.assistance.Letter;
import anjuan.assistance.LetterDesk;
import anjuan.assistance.LetterKind;
import anjuan.assistance.LetterRequest;
import anjuan.assistance.Letters;
import anjuan.document.Papers;
import anjuan.officer.Officer;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of the letters that come in: the register, one to enter, and each letter with what is done with it. */
@Controller
class LetterController {

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Letters letters;
    private final LetterDesk desk;
    private final Papers papers;
    private final CaseView view;
    private final FormReader reader;
    private final Refusals refusals;
    private final Clock clock;

    LetterController(
            Letters letters,
            LetterDesk desk,
            Papers papers,
            CaseView view,
            FormReader reader,
            Refusals refusals,
            Clock clock) {
        this.letters = letters;
        this.desk = desk;
        this.papers = papers;
        this.view = view;
        this.reader = reader;
        this.refusals = refusals;
        this.clock = clock;
    }

    @GetMapping("/letters")
    String list(Officer officer, Model model) {
        if (!letters.concern(officer)) {
            throw new AccessDeniedException("letters do not concern " + officer.id());
        }
        model.addAttribute("letters", letters.of(officer));
        model.addAttribute("mayTakeIn", letters.mayTakeIn(officer));
        return "assistance/letters";
    }

    @GetMapping("/letters/new")
    String enter(Officer officer, Model model) {
        if (!letters.mayTakeIn(officer)) {
            throw new AccessDeniedException("only the clerk takes letters in");
        }
        return enterPage(officer, Map.of("receivedOn", LocalDate.now(clock)), List.of(), model);
    }

    @PostMapping("/letters")
    String enter(
            Officer officer,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var reading = reader.read(LetterDesk.RegisterForm.class, fields);
        var found = reading.form() == null ? reading.refusals() : refused(desk.register(officer, reading.form()));
        if (found.isEmpty()) {
            flash.addFlashAttribute("done", view.word("letter.done"));
            return "redirect:/letters";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return enterPage(officer, Map.copyOf(fields), found, model);
    }

    @GetMapping("/letters/{id}")
    String show(Officer officer, @PathVariable String id, Model model) {
        var today = LocalDate.now(clock);
        return page(
                officer,
                letters.read(officer, id),
                Map.of("receivedOn", today, "toldOn", today, "answeredOn", today),
                List.of(),
                model);
    }

    @PostMapping("/letters/{id}/{act:takeIn|assign|delay|answer}")
    String record(
            Officer officer,
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var letter = letters.read(officer, id);
        Class<? extends Record> type =
                switch (act) {
                    case "takeIn" -> LetterDesk.TakeInForm.class;
                    case "assign" -> LetterDesk.AssignForm.class;
                    case "delay" -> LetterDesk.DelayForm.class;
                    default -> LetterDesk.AnswerForm.class;
                };
        var reading = reader.read(type, fields);
        var found = reading.form() instanceof LetterDesk.Entry entry
                ? refused(desk.record(officer, id, entry))
                : reading.refusals();
        if (found.isEmpty()) {
            flash.addFlashAttribute("done", view.word("letter.done"));
            return "redirect:/letters/" + letter.id();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return page(officer, letter, Map.copyOf(fields), found, model);
    }

    /** The letter as it was sent; its name does not say of which case it is. */
    @GetMapping("/letters/{id}/paper")
    ResponseEntity<InputStreamResource> paper(Officer officer, @PathVariable String id) {
        var letter = letters.read(officer, id);
        var paper = letters.paper(letter).orElseThrow(() -> new NoSuchPage(id));
        return ResponseEntity.ok()
                .contentType(WORD)
                .contentLength(paper.byteCount())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(letter.reference() + ".docx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(papers.open(paper)));
    }

    private static List<Refusal> refused(Completion completion) {
        if (completion instanceof Completion.NotYours) {
            throw new AccessDeniedException("not a post of this officer");
        }
        return completion instanceof Completion.Refused refused ? refused.refusals() : List.of();
    }

    private String enterPage(Officer officer, Map<String, ?> form, List<Refusal> found, Model model) {
        model.addAttribute("kinds", List.of(LetterKind.values()));
        model.addAttribute("requests", List.of(LetterRequest.values()));
        model.addAttribute("units", letters.units(officer));
        return filled("assistance/enterLetter", form, found, model);
    }

    private String page(Officer officer, Letter letter, Map<String, ?> form, List<Refusal> found, Model model) {
        model.addAttribute("letter", letter);
        model.addAttribute("events", letters.events(letter));
        model.addAttribute("hasPaper", letters.paper(letter).isPresent());
        model.addAttribute("mayTakeIn", letters.mayTakeIn(officer) && !letter.isTakenIn());
        model.addAttribute("mayAnswer", letters.mayAnswer(officer, letter));
        model.addAttribute("mayAssign", letters.mayAssign(officer, letter));
        model.addAttribute("handlers", letters.handlers(letter));
        model.addAttribute("units", letters.units(officer));
        return filled("assistance/letter", form, found, model);
    }

    private String filled(String template, Map<String, ?> form, List<Refusal> found, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", refusals.byField(found));
        model.addAttribute("refusals", found);
        return template;
    }
}
