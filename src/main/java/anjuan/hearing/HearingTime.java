package anjuan.hearing;

import anjuan.casefile.Matter;
import anjuan.deadline.ClockChange;
import anjuan.deadline.ClockRefusal;
import anjuan.deadline.Deadlines;
import anjuan.deadline.StopReason;
import anjuan.task.LimitTimers;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Keeps the time of hearings out of the case limit (A72): from the request to the report, once for hearings of several
 * parties that overlap.
 *
 * @legal 市场监督管理行政处罚程序规定 第六十四条
 */
@Component
class HearingTime {

    private static final String CASE_LIMIT = "A80";

    /** What was over before the hearing does not stop for it. */
    private static final Set<ClockRefusal> NOTHING_TO_STOP =
            Set.of(ClockRefusal.CLOCK_NOT_RUNNING, ClockRefusal.CLOCK_STOP_AFTER_END);

    private final HearingMapper mapper;
    private final Deadlines deadlines;
    private final LimitTimers timers;

    HearingTime(HearingMapper mapper, Deadlines deadlines, LimitTimers timers) {
        this.mapper = mapper;
        this.deadlines = deadlines;
        this.timers = timers;
    }

    /** The case limit stands still from the day of the request; where it does already for another party, nothing changes. */
    void stop(Hearing hearing) {
        if (isStopped(hearing)) {
            return;
        }
        var wholeCase = Matter.of(hearing.caseNumber());
        var change = deadlines.stop(
                wholeCase,
                CASE_LIMIT,
                hearing.requestedOn(),
                StopReason.HEARING,
                hearing.requestedBy() + "要求听证（" + hearing.noticeNumber() + "）",
                null);
        if (change instanceof ClockChange.Made made) {
            timers.follow(wholeCase, CASE_LIMIT, made.dueDate());
        } else if (!NOTHING_TO_STOP.contains(((ClockChange.Refused) change).reason())) {
            throw new IllegalStateException("%s cannot stop for a hearing on %s: %s"
                    .formatted(CASE_LIMIT, hearing.of(), ((ClockChange.Refused) change).reason()));
        }
    }

    /** The case limit goes on when the last hearing of the case that was open is closed. */
    void resume(Hearing hearing, LocalDate on) {
        if (!isStopped(hearing) || mapper.countOpen(hearing.caseNumber()) > 0) {
            return;
        }
        var lastClosing = mapper.lastClosing(hearing.caseNumber());
        var wholeCase = Matter.of(hearing.caseNumber());
        var change = deadlines.resume(
                wholeCase,
                CASE_LIMIT,
                lastClosing == null || lastClosing.isBefore(on) ? on : lastClosing,
                StopReason.HEARING);
        if (change instanceof ClockChange.Made made) {
            timers.follow(wholeCase, CASE_LIMIT, made.dueDate());
        } else {
            throw new IllegalStateException("%s cannot go on after the hearing on %s: %s"
                    .formatted(CASE_LIMIT, hearing.of(), ((ClockChange.Refused) change).reason()));
        }
    }

    private boolean isStopped(Hearing hearing) {
        return deadlines
                .find(Matter.of(hearing.caseNumber()), CASE_LIMIT)
                .filter(clock -> clock.stops().stream()
                        .anyMatch(stop -> stop.to() == null && stop.reason() == StopReason.HEARING))
                .isPresent();
    }
}
