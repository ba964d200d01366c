package anjuan.web;

import anjuan.access.Access;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.RightKind;
import anjuan.document.LooseFile;
import anjuan.document.LooseFiles;
import anjuan.escalation.AnswerKind;
import anjuan.escalation.QuestionKind;
import anjuan.library.Answer;
import anjuan.library.AnswerDesk;
import anjuan.library.AnswerLibrary;
import anjuan.library.LibraryPosition;
import anjuan.library.Provenance;
import anjuan.library.Question;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The library of answers: find one, read it, enter one that came on paper, say what one is worth, cite it in a case. */
@Controller
class LibraryController {

    private static final int PAGE = 50;
    private static final int LONGEST_QUESTION = 100;
    private static final Map<String, Class<? extends Record>> FORMS = Map.of(
            "guide", AnswerDesk.GuidanceForm.class,
            "supersede", AnswerDesk.SuccessorForm.class,
            "withdraw", AnswerDesk.WithdrawalForm.class);

    /**
     * Where an answer comes from, as far as the reader may open it.
     *
     * @param caseNumber absent where the reader may not see the case that it was given for
     * @param paperHref the paper of the answer
     */
    record ProvenanceView(
            String keeper,
            String addressee,
            @Nullable CaseNumber caseNumber,
            @Nullable String paperHref,
            @Nullable LooseFile scan,
            @Nullable String enteredBy) {}

    private final AnswerLibrary library;
    private final AnswerDesk desk;
    private final LooseFiles looseFiles;
    private final Access access;
    private final Organisation organisation;
    private final CaseView view;
    private final FormReader reader;
    private final Refusals refusals;

    LibraryController(
            AnswerLibrary library,
            AnswerDesk desk,
            LooseFiles looseFiles,
            Access access,
            Organisation organisation,
            CaseView view,
            FormReader reader,
            Refusals refusals) {
        this.library = library;
        this.desk = desk;
        this.looseFiles = looseFiles;
        this.access = access;
        this.organisation = organisation;
        this.view = view;
        this.reader = reader;
        this.refusals = refusals;
    }

    @Transactional(readOnly = true)
    @GetMapping("/library")
    String find(
            Officer officer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String right,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String article,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "false") boolean guidance,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        if (!library.isReader(officer)) {
            throw new AccessDeniedException("only who handles cases reads the library");
        }
        var question = new Question(
                cut(q),
                chosen(RightKind.values(), right),
                chosen(QuestionKind.values(), kind),
                cut(article),
                chosen(Answer.State.values(), state),
                guidance);
        var page = library.find(officer, question, LibraryPosition.parse(after).orElse(null), PAGE);
        model.addAttribute("question", question);
        model.addAttribute("rights", List.of(RightKind.values()));
        model.addAttribute("kinds", List.of(QuestionKind.values()));
        model.addAttribute("states", List.of(Answer.State.values()));
        model.addAttribute("answers", page.answers());
        model.addAttribute("total", FrameAdvice.counted(library.count(officer, question)));
        model.addAttribute("mayEnter", desk.mayEnter(officer));
        page.next().ifPresent(next -> model.addAttribute("nextHref", next(question, next)));
        return "library/library";
    }

    @GetMapping("/library/new")
    String enter(Officer officer, Model model) {
        if (!desk.mayEnter(officer)) {
            throw new AccessDeniedException("only the legal section enters answers");
        }
        return enterPage(Map.of(), List.of(), model);
    }

    @PostMapping("/library")
    String enter(
            Officer officer,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash)
            throws IOException {
        var reading = reader.read(AnswerDesk.PaperForm.class, fields);
        List<Refusal> found;
        try (var scan = file == null ? InputStream.nullInputStream() : file.getInputStream()) {
            var name = file == null ? null : file.getOriginalFilename();
            found = reading.form() == null
                    ? reading.refusals()
                    : refused(desk.enter(officer, reading.form(), name, scan));
        }
        if (found.isEmpty()) {
            flash.addFlashAttribute("done", view.word("library.entered"));
            return "redirect:/library";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return enterPage(reader.closedUp(fields), found, model);
    }

    @Transactional(readOnly = true)
    @GetMapping("/library/{id:[0-9a-f-]{1,36}}")
    String show(Officer officer, @PathVariable String id, Model model) {
        var answer = library.read(officer, id);
        var form = new HashMap<String, Object>();
        form.put("question", answer.question());
        form.put("body", answer.body());
        form.put("articles", answer.articles());
        return answerPage(officer, answer, form, List.of(), model);
    }

    @PostMapping("/library/{id:[0-9a-f-]{1,36}}/{act:guide|supersede|withdraw}")
    String keep(
            Officer officer,
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        var reading = reader.read(FORMS.get(act), fields);
        var found = reading.form() == null ? reading.refusals() : refused(kept(officer, id, reading.form()));
        if (found.isEmpty()) {
            flash.addFlashAttribute("done", view.word("library.done." + act));
            return "redirect:/library/" + id;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return answerPage(officer, library.read(officer, id), new HashMap<>(fields), found, model);
    }

    /** The paper of an answer as it was scanned. */
    @GetMapping("/library/{id:[0-9a-f-]{1,36}}/scan")
    ResponseEntity<InputStreamResource> scan(Officer officer, @PathVariable String id) {
        var scan = library.provenance(library.read(officer, id))
                .map(Provenance::scan)
                .orElseThrow(() -> new NoSuchPage(id));
        return FileController.download(
                scan.fileName(),
                MediaType.parseMediaType(scan.mediaType()),
                scan.byteCount(),
                looseFiles.open(scan.digest()));
    }

    /** Leads to the page of a case on which an answer is cited. */
    @GetMapping("/library/{id:[0-9a-f-]{1,36}}/cite")
    String cite(
            Officer officer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String caseNumber,
            Model model,
            HttpServletResponse response) {
        var answer = library.read(officer, id);
        var text = caseNumber.strip();
        if (CaseNumber.isWellFormed(text) && access.maySee(officer, new CaseNumber(text))) {
            return "redirect:/cases/" + text + "/answerCited?answer=" + id;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        var form = new HashMap<String, Object>(Map.of("caseNumber", text));
        return answerPage(officer, answer, form, List.of(Refusal.at("caseNumber", "NO_SUCH_CASE_FOR_ANSWER")), model);
    }

    private Completion kept(Officer officer, String id, Record form) {
        if (form instanceof AnswerDesk.GuidanceForm guidance) {
            return desk.guide(officer, id, guidance);
        }
        return form instanceof AnswerDesk.SuccessorForm successor
                ? desk.supersede(officer, id, successor)
                : desk.withdraw(officer, id, (AnswerDesk.WithdrawalForm) form);
    }

    private String answerPage(
            Officer officer, Answer answer, Map<String, Object> form, List<Refusal> found, Model model) {
        boolean mayKeep = desk.mayKeep(officer, answer);
        model.addAttribute("answer", answer);
        model.addAttribute("mayKeep", mayKeep);
        model.addAttribute("events", library.events(answer));
        model.addAttribute(
                "provenance",
                library.provenance(answer).map(one -> provenance(officer, one)).orElse(null));
        model.addAttribute("citations", library.countCitations(answer));
        model.addAttribute("citing", library.citations(officer, answer));
        model.addAttribute("successors", mayKeep ? successors(officer, answer) : List.of());
        return filled("library/answer", form, found, model);
    }

    /** What could stand in the place of an answer: those in force on the same right that are not older. */
    private List<Map<String, String>> successors(Officer officer, Answer answer) {
        if (answer.state() != Answer.State.IN_FORCE) {
            return List.of();
        }
        var question = new Question(null, answer.rightKind(), null, null, Answer.State.IN_FORCE, answer.isGuidance());
        return library.find(officer, question, null, PAGE).answers().stream()
                .filter(one -> !one.id().equals(answer.id()) && !one.issuedOn().isBefore(answer.issuedOn()))
                .map(one -> Map.of("value", one.id(), "label", one.issuer() + " " + one.number()))
                .toList();
    }

    private ProvenanceView provenance(Officer officer, Provenance from) {
        var open = Stream.of(from.caseNumber(), from.file())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<CaseNumber> visible = access.visibleAmong(officer, open);
        boolean seesCase = from.caseNumber() != null && visible.contains(from.caseNumber());
        boolean seesFile = from.file() != null && visible.contains(from.file());
        return new ProvenanceView(
                organisation.bureau(from.keeper()).name(),
                organisation.bureau(from.addressee()).name(),
                seesCase ? from.caseNumber() : null,
                from.paper() != null && seesFile ? "/cases/" + from.file() + "/papers/" + from.paper() : null,
                from.scan(),
                from.enteredBy());
    }

    private String enterPage(Map<String, ?> form, List<Refusal> found, Model model) {
        model.addAttribute("rights", List.of(RightKind.values()));
        model.addAttribute("kinds", List.of(QuestionKind.values()));
        model.addAttribute("answerKinds", List.of(AnswerKind.values()));
        return filled("library/enter", form, found, model);
    }

    private String filled(String template, Map<String, ?> form, List<Refusal> found, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", refusals.byField(found));
        model.addAttribute("refusals", found);
        return template;
    }

    private static List<Refusal> refused(Completion completion) {
        if (completion instanceof Completion.NotYours) {
            throw new AccessDeniedException("not for a post of this officer");
        }
        return completion instanceof Completion.Refused refused ? refused.refusals() : List.of();
    }

    private static String cut(String text) {
        return text.length() > LONGEST_QUESTION ? text.substring(0, LONGEST_QUESTION) : text;
    }

    private static <E extends Enum<E>> @Nullable E chosen(E[] all, String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String next(Question question, LibraryPosition next) {
        return UriComponentsBuilder.fromPath("/library")
                .queryParam("q", "{q}")
                .queryParam("right", Objects.requireNonNullElse(question.right(), ""))
                .queryParam("kind", Objects.requireNonNullElse(question.kind(), ""))
                .queryParam("article", "{article}")
                .queryParam("state", Objects.requireNonNullElse(question.state(), ""))
                .queryParam("guidance", question.isGuidance())
                .queryParam("after", next)
                .encode()
                .buildAndExpand(question.text(), question.article())
                .toUriString();
    }
}
