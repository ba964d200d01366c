package anjuan.api;

import anjuan.deadline.DeadlineGlance;
import anjuan.deadline.Deadlines;
import anjuan.deadline.NextDeadline;
import anjuan.escalation.QuestionKind;
import anjuan.legal.DeskCounts;
import anjuan.legal.DeskItem;
import anjuan.legal.DeskList;
import anjuan.legal.DeskPosition;
import anjuan.legal.GuidanceFigures;
import anjuan.legal.LegalDesk;
import anjuan.legal.LetterItem;
import anjuan.legal.RequestFigures;
import anjuan.legal.Workload;
import anjuan.officer.Officer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the desk of the legal section and the figures, as its pages do; only to the legal section and who leads. */
@RestController
@RequestMapping(path = "/api/legal", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "legal")
class LegalApi {

    private static final int MOST = 200;

    /**
     * One line of a list.
     *
     * @param state code of how far it is; of a review the id of its task
     * @param other the bureau at the other end, or the person that a recusal is about
     * @param holders with whom it lies: names, or posts while nobody has taken it
     */
    record Line(
            String caseNumber,
            String matter,
            String state,
            @Nullable String about,
            @Nullable String other,
            @Nullable LocalDate since,
            @Nullable LocalDate heldOn,
            @Nullable DeadlineGlance deadline,
            List<String> holders) {}

    /** @param next where the next page begins, absent on the last one */
    record Page(List<Line> items, @Nullable String next, DeskCounts counts, List<Workload> workloads) {}

    record Letter(
            String id,
            String kind,
            String sender,
            @Nullable String reference,
            String subject,
            @Nullable String asked,
            @Nullable LocalDate dueOn,
            boolean delayed,
            @Nullable String unit,
            @Nullable String handler,
            @Nullable String aboutCase) {}

    record Letters(List<Letter> letters, List<Workload> workloads) {}

    record Questions(String bureau, RequestFigures.Figures all, Map<QuestionKind, RequestFigures.Figures> kinds) {}

    record Guided(String bureau, GuidanceFigures.Figures all, Map<String, GuidanceFigures.Figures> kinds) {}

    record Figures(LocalDate from, LocalDate until, List<Questions> questions, List<Guided> guidance) {}

    private final LegalDesk desk;
    private final RequestFigures requestFigures;
    private final GuidanceFigures guidanceFigures;
    private final Deadlines deadlines;
    private final LimitQuestions questions;
    private final Wording wording;

    LegalApi(
            LegalDesk desk,
            RequestFigures requestFigures,
            GuidanceFigures guidanceFigures,
            Deadlines deadlines,
            LimitQuestions questions,
            Wording wording) {
        this.desk = desk;
        this.requestFigures = requestFigures;
        this.guidanceFigures = guidanceFigures;
        this.deadlines = deadlines;
        this.questions = questions;
        this.wording = wording;
    }

    @Operation(summary = "One page of a list of the desk, the nearest deadline first, and with whom its work lies")
    @Transactional(readOnly = true)
    @GetMapping
    Page list(
            Officer officer,
            @RequestParam(defaultValue = "REVIEWS") DeskList list,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int size) {
        requirePost(officer);
        if (size < 1 || size > MOST) {
            throw new Refused(400, wording.errorAt("size", "OUT_OF_RANGE", 1, MOST));
        }
        var position = DeskPosition.parse(after);
        if (!after.isEmpty() && position.isEmpty()) {
            throw new Refused(400, wording.errorAt("after", "BAD_VALUE"));
        }
        var page = desk.list(officer, list, position.orElse(null), size);
        var holdings = desk.holdings(list, page.items());
        return new Page(
                page.items().stream()
                        .map(item -> line(
                                item,
                                holdings.stream()
                                        .filter(one -> one.caseNumber().equals(item.caseNumber())
                                                && one.matter().equals(item.matter()))
                                        .map(one -> one.name() == null
                                                ? one.role().post().name()
                                                : one.name())
                                        .toList()))
                        .toList(),
                page.next().map(DeskPosition::toString).orElse(null),
                desk.counts(officer),
                desk.workloads(officer, list));
    }

    @Operation(summary = "The open letters of courts, procuratorates and police, the nearest last day first")
    @Transactional(readOnly = true)
    @GetMapping("/letters")
    Letters letters(Officer officer) {
        requirePost(officer);
        return new Letters(
                desk.letters(officer).stream().map(LegalApi::letter).toList(),
                desk.workloads(officer, DeskList.LETTERS));
    }

    @Operation(summary = "What became of questions and of what was asked from above, by bureau and kind")
    @Transactional(readOnly = true)
    @GetMapping("/figures")
    Figures figures(
            Officer officer,
            @RequestParam String from,
            @RequestParam String until,
            @RequestParam(required = false) @Nullable QuestionKind kind) {
        requirePost(officer);
        var first = questions.day("from", from);
        var last = questions.day("until", until);
        return new Figures(
                first,
                last,
                requestFigures.of(officer, first, last, kind).stream()
                        .map(one -> new Questions(one.bureau().name(), one.all(), one.byKind()))
                        .toList(),
                guidanceFigures.of(officer, first, last).stream()
                        .map(one -> new Guided(one.bureau().name(), one.all(), named(one)))
                        .toList());
    }

    private static Map<String, GuidanceFigures.Figures> named(GuidanceFigures.BureauFigures of) {
        var named = new LinkedHashMap<String, GuidanceFigures.Figures>();
        of.byKind().forEach((kind, figures) -> named.put(kind.name(), figures));
        return named;
    }

    private Line line(DeskItem item, List<String> holders) {
        return new Line(
                item.caseNumber().value(),
                item.matter(),
                item.state(),
                item.about(),
                item.other(),
                item.since(),
                item.heldOn(),
                item.limitId() == null || item.warnOn() == null
                        ? null
                        : deadlines.glance(new NextDeadline(item.limitId(), item.dueOn(), item.warnOn())),
                holders);
    }

    private static Letter letter(LetterItem item) {
        return new Letter(
                item.id(),
                item.kind(),
                item.sender(),
                item.reference(),
                item.subject(),
                item.asked(),
                item.dueOn(),
                item.isDelayed(),
                item.unit(),
                item.handler(),
                item.aboutCase() == null ? null : item.aboutCase().value());
    }

    private void requirePost(Officer officer) {
        if (!desk.isFor(officer)) {
            throw new AccessDeniedException(officer.id() + " is neither of the legal section nor leads the bureau");
        }
    }
}
