package anjuan.correction;

import anjuan.casefile.Matter;
import anjuan.deadline.ClockChange;
import anjuan.deadline.Deadlines;
import anjuan.deadline.RunningClock;
import anjuan.deadline.Stop;
import anjuan.deadline.StopReason;
import anjuan.task.LimitTimers;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The time of a refund, which does not count in the limit of the case: from the day of the order to the day on which the
 * money was paid back, at most to the day that the order sets.
 *
 * @legal 市场监督管理行政处罚程序规定 第六十四条
 */
@Component
class RefundTime {

    private static final String CASE_LIMIT = "A80";

    private final Deadlines deadlines;
    private final LimitTimers timers;

    RefundTime(Deadlines deadlines, LimitTimers timers) {
        this.deadlines = deadlines;
        this.timers = timers;
    }

    /** A limit that has ended or run out by the day of the order is not stopped any more. */
    void begin(Correction order) {
        var running = limitOf(order).filter(RunningClock::isRunning).filter(clock -> clock.stops().stream()
                .noneMatch(stop -> isOf(order, stop)));
        if (running.isPresent()) {
            follow(
                    order,
                    deadlines.stop(
                            Matter.of(order.caseNumber()),
                            CASE_LIMIT,
                            Objects.requireNonNull(order.decidedOn()),
                            StopReason.REFUND,
                            order.number(),
                            order.decidedBy(),
                            order.matter()));
        }
    }

    /** A limit that ended meanwhile stood still until then. */
    void end(Correction order, LocalDate on) {
        var held = limitOf(order)
                .filter(clock -> clock.stops().stream().anyMatch(stop -> stop.isOpen() && isOf(order, stop)));
        if (held.isPresent()) {
            var ended = held.get().ended();
            var day = ended != null && on.isAfter(ended) ? ended : on;
            var change =
                    deadlines.resume(Matter.of(order.caseNumber()), CASE_LIMIT, day, StopReason.REFUND, order.matter());
            if (change instanceof ClockChange.Refused refused) {
                throw new IllegalStateException(
                        "the case limit does not go on behind %s: %s".formatted(order.asMatter(), refused.reason()));
            }
            if (ended == null) {
                follow(order, change);
            }
        }
    }

    private Optional<RunningClock> limitOf(Correction order) {
        return deadlines.find(order.caseNumber(), CASE_LIMIT);
    }

    private void follow(Correction order, ClockChange change) {
        if (change instanceof ClockChange.Made made) {
            timers.follow(Matter.of(order.caseNumber()), CASE_LIMIT, made.dueDate());
        }
    }

    private static boolean isOf(Correction order, Stop stop) {
        return stop.cause().equals(order.matter());
    }
}
