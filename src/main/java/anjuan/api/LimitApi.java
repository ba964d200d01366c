package anjuan.api;

import anjuan.deadline.Approver;
import anjuan.deadline.Calculator;
import anjuan.deadline.Derivation;
import anjuan.deadline.DueDate;
import anjuan.deadline.ExtensionRule;
import anjuan.deadline.Limit;
import anjuan.deadline.LimitUnit;
import anjuan.deadline.LocalRule;
import anjuan.deadline.StopReason;
import anjuan.deadline.WarningWindows;
import anjuan.deadline.WorkingCalendar;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the statutory limits and answers when one would end; nothing is written. */
@RestController
@RequestMapping(path = "/api/limits", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "limits")
class LimitApi {

    record Bilingual(String zh, String en) {}

    /** @param amount absent where the approver sets the end */
    record Step(@Nullable Integer amount, LimitUnit unit, Approver approver, boolean upTo) {}

    /**
     * One version of a limit.
     *
     * @param start the event that it runs from, or before which it lies
     * @param countedBack whether it is counted back from that event
     * @param rolls whether the end moves past days off
     * @param verified whether the article was read
     */
    record Described(
            String id,
            Bilingual titles,
            int amount,
            LimitUnit unit,
            Bilingual start,
            boolean countedBack,
            boolean rolls,
            WarningWindows warnings,
            List<Step> extensions,
            List<StopReason> stops,
            String source,
            boolean verified,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable LocalRule local) {}

    /** @param source act and article, absent where the line states no rule */
    record Line(String key, String text, @Nullable String source) {}

    /**
     * When a limit would end.
     *
     * @param dueOn the day to act by
     * @param unrolled the last day by the count alone
     * @param moment the last minute, for a limit in hours whose start is known to the minute
     * @param standsStill whether a stop lasts; the dates are then the earliest possible
     */
    record Due(
            Described limit,
            LocalDate start,
            LocalDate dueOn,
            LocalDate unrolled,
            LocalDate rolled,
            @Nullable LocalDateTime moment,
            LocalDate warnOn,
            LocalDate unitHeadOn,
            LocalDate headOn,
            boolean standsStill,
            boolean provisional,
            List<Line> derivation) {}

    private final Calculator calculator;
    private final LimitQuestions questions;
    private final Wording wording;
    private final Clock clock;

    LimitApi(Calculator calculator, LimitQuestions questions, Wording wording, Clock clock) {
        this.calculator = calculator;
        this.questions = questions;
        this.wording = wording;
        this.clock = clock;
    }

    @Operation(summary = "The limits with a text in force on a day, today unless it is given")
    @GetMapping
    List<Described> list(@RequestParam(required = false) @Nullable String on) {
        var day = on == null ? LocalDate.now(clock) : questions.day("on", on);
        if (!WorkingCalendar.covers(day)) {
            throw new Refused(422, wording.errorAt("on", "CLOCK_DATE_OUT_OF_RANGE"));
        }
        return calculator.inForceOn(day).stream().map(LimitApi::described).toList();
    }

    @Operation(summary = "Every version of a limit, the oldest first")
    @GetMapping("/{id}")
    List<Described> versions(@PathVariable String id) {
        requireLimit(id);
        return calculator.versions(id).stream().map(LimitApi::described).toList();
    }

    @Operation(
            summary = "When a limit would end, with its derivation",
            description = "start=2026-03-02, at=14:20 for a limit in hours, governed=the day whose law decides,"
                    + " stops=TESTING:2026-03-10..2026-03-20,SUSPENSION:2026-04-01.. and extensions=2026-05-20,2026-06-20:15"
                    + " (day of approval:amount, the amount only where the step leaves it open)")
    @GetMapping("/{id}/due")
    Due due(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String start,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String governed,
            @RequestParam(required = false) @Nullable String stops,
            @RequestParam(required = false) @Nullable String extensions) {
        requireLimit(id);
        var question = questions.read(id, start, at, governed, stops, extensions);
        var answer = calculator.answer(question);
        if (answer instanceof Calculator.Answer.Made made) {
            return due(question, made.limit(), made.dueDate());
        }
        throw refused((Calculator.Answer.Refused) answer);
    }

    private Due due(Calculator.Question question, Limit limit, DueDate due) {
        return new Due(
                described(limit),
                question.start(),
                due.effective(),
                due.unrolled(),
                due.rolled(),
                due.moment(),
                due.warnOn(),
                due.unitHeadOn(),
                due.headOn(),
                due.standsStill(),
                due.isProvisional(),
                due.derivation().lines().stream().map(this::line).toList());
    }

    private Refused refused(Calculator.Answer.Refused refused) {
        var parameter =
                switch (refused.part()) {
                    case START -> "start";
                    case GOVERNED_ON -> "governed";
                    case STOP_REASON, STOP_FROM, STOP_TO -> "stops";
                    case EXTENDED_ON, EXTENDED_BY -> "extensions";
                };
        var message = wording.words(refused.sentences());
        return new Refused(
                422,
                new ApiError(
                        "REFUSED",
                        message,
                        List.of(new ApiError.Field(parameter, refused.reason().name(), message))));
    }

    private void requireLimit(String id) {
        if (!calculator.knows(id)) {
            throw new Refused(404, wording.error("NO_SUCH_LIMIT", id));
        }
    }

    private Line line(Derivation.Line line) {
        return new Line(
                line.key(),
                wording.word(line.key(), line.arguments()),
                line.source().isEmpty() ? null : line.source());
    }

    private static Described described(Limit limit) {
        return new Described(
                limit.id(),
                new Bilingual(limit.titleZh(), limit.titleEn()),
                limit.amount(),
                limit.unit(),
                new Bilingual(limit.startZh(), limit.startEn()),
                limit.isBefore(),
                limit.rolls(),
                limit.warning(),
                limit.extensions().stream().map(LimitApi::step).toList(),
                limit.stoppedBy().stream().sorted().toList(),
                limit.source(),
                limit.isVerified(),
                limit.validFrom(),
                limit.validUntil(),
                limit.local());
    }

    private static Step step(ExtensionRule rule) {
        return new Step(rule.isOpen() ? null : rule.amount(), rule.unit(), rule.approver(), rule.isUpTo());
    }
}
