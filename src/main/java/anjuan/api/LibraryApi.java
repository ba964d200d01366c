package anjuan.api;

import anjuan.casefile.RightKind;
import anjuan.escalation.AnswerKind;
import anjuan.escalation.QuestionKind;
import anjuan.library.Answer;
import anjuan.library.AnswerLibrary;
import anjuan.library.Citation;
import anjuan.library.LibraryPosition;
import anjuan.library.Question;
import anjuan.officer.Officer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads the library of answers; a case cites one by its task {@code answerCited}. */
@RestController
@RequestMapping(path = "/api/library", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "library")
class LibraryApi {

    private static final int MOST = 200;
    private static final int LONGEST_QUESTION = 100;

    /**
     * One answer as the reader may see it.
     *
     * @param whole whether question and text are those that were given; otherwise those for like cases
     * @param guidanceOn day on which it became guidance for like cases
     * @param supersededBy id of the answer in its place
     */
    record Entry(
            String id,
            String issuer,
            String number,
            LocalDate issuedOn,
            RightKind rightKind,
            List<QuestionKind> kinds,
            @Nullable AnswerKind answer,
            String question,
            String text,
            String articles,
            boolean whole,
            Answer.State state,
            @Nullable LocalDate guidanceOn,
            @Nullable String supersededBy,
            @Nullable LocalDate supersededOn,
            @Nullable String supersededWhy,
            @Nullable LocalDate withdrawnOn,
            @Nullable String withdrawnBy,
            @Nullable String withdrawnWhy) {}

    /** @param next where the next page begins, absent on the last one */
    record Page(List<Entry> answers, @Nullable String next) {}

    record Citing(String caseNumber, String reliedOnFor, LocalDate citedOn) {}

    /**
     * One answer with who relies on it.
     *
     * @param citations how many cases cite it
     * @param citing those of them that the reader may see
     */
    record Described(Entry answer, int citations, List<Citing> citing) {}

    private final AnswerLibrary library;
    private final Wording wording;

    LibraryApi(AnswerLibrary library, Wording wording) {
        this.library = library;
        this.wording = wording;
    }

    @Operation(summary = "One page of the answers that match, the latest first")
    @Transactional(readOnly = true)
    @GetMapping
    Page find(
            Officer officer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable RightKind right,
            @RequestParam(required = false) @Nullable QuestionKind kind,
            @RequestParam(defaultValue = "") String article,
            @RequestParam(required = false) Answer.@Nullable State state,
            @RequestParam(defaultValue = "false") boolean guidance,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int size) {
        requireReader(officer);
        if (size < 1 || size > MOST) {
            throw new Refused(400, wording.errorAt("size", "OUT_OF_RANGE", 1, MOST));
        }
        requireShort("q", q);
        requireShort("article", article);
        var position = LibraryPosition.parse(after);
        if (!after.isEmpty() && position.isEmpty()) {
            throw new Refused(400, wording.errorAt("after", "INVALID"));
        }
        var page = library.find(
                officer, new Question(q, right, kind, article, state, guidance), position.orElse(null), size);
        return new Page(
                page.answers().stream().map(LibraryApi::entry).toList(),
                page.next().map(LibraryPosition::toString).orElse(null));
    }

    @Operation(summary = "One answer, and the cases that cite it")
    @Transactional(readOnly = true)
    @GetMapping("/{id}")
    Described read(Officer officer, @PathVariable String id) {
        requireReader(officer);
        var answer = library.find(officer, id).orElseThrow(() -> new Refused(404, wording.error("NO_SUCH_ANSWER")));
        return new Described(
                entry(answer),
                library.countCitations(answer),
                library.citations(officer, answer).stream()
                        .map(LibraryApi::citing)
                        .toList());
    }

    private void requireReader(Officer officer) {
        if (!library.isReader(officer)) {
            throw new AccessDeniedException("only who handles cases reads the library");
        }
    }

    private void requireShort(String field, String text) {
        if (text.length() > LONGEST_QUESTION) {
            throw new Refused(400, wording.errorAt(field, "TOO_LONG", LONGEST_QUESTION));
        }
    }

    private static Citing citing(Citation citation) {
        return new Citing(citation.caseNumber().value(), citation.reliedOnFor(), citation.citedOn());
    }

    private static Entry entry(Answer answer) {
        return new Entry(
                answer.id(),
                answer.issuer(),
                answer.number(),
                answer.issuedOn(),
                answer.rightKind(),
                answer.questionKinds(),
                answer.answer(),
                answer.question(),
                answer.body(),
                answer.articles(),
                answer.isWhole(),
                answer.state(),
                answer.guidanceOn(),
                answer.supersededBy(),
                answer.supersededOn(),
                answer.supersededWhy(),
                answer.withdrawnOn(),
                answer.withdrawnBy(),
                answer.withdrawnWhy());
    }
}
