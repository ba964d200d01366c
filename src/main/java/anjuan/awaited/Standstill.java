package anjuan.awaited;

import anjuan.casefile.Matter;
import anjuan.deadline.ClockChange;
import anjuan.deadline.Deadlines;
import anjuan.deadline.RunningClock;
import anjuan.deadline.Stop;
import anjuan.task.LimitTimers;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Makes the limits of a case stand still while something is awaited that stops them, each thing for itself, and lets
 * timers and inbox follow.
 *
 * @legal 市场监督管理行政处罚程序规定 第十八条、第三十八条、第六十四条
 */
@Component
class Standstill {

    private final Deadlines deadlines;
    private final LimitTimers timers;

    Standstill(Deadlines deadlines, LimitTimers timers) {
        this.deadlines = deadlines;
        this.timers = timers;
    }

    /** From the day of the paper; a limit that has run out by then is not stopped any more. */
    void begin(Awaited thing) {
        var sentOn = Objects.requireNonNull(thing.sentOn());
        for (var clock : deadlines.of(thing.caseNumber())) {
            if (clock.isRunning() && isHeldBy(thing, clock) && !wasStoppedBy(thing, clock)) {
                stop(thing, clock, sentOn.isBefore(clock.start()) ? clock.start() : sentOn);
            }
        }
    }

    /**
     * To the day of the answer. A limit that began meanwhile, as that of the case does with its filing, stood still from its
     * first day on; one that ended meanwhile stood still until then.
     */
    void end(Awaited thing, LocalDate on) {
        var sentOn = thing.sentOn();
        for (var clock : deadlines.of(thing.caseNumber())) {
            if (sentOn == null || !isHeldBy(thing, clock)) {
                continue;
            }
            if (isStoppedBy(thing, clock)) {
                resume(thing, clock, on);
            } else if (clock.isRunning()
                    && !wasStoppedBy(thing, clock)
                    && !clock.start().isBefore(sentOn)
                    && clock.start().isBefore(on)) {
                stop(thing, clock, clock.start());
                resume(thing, clock, on);
            }
        }
    }

    private void stop(Awaited thing, RunningClock clock, LocalDate on) {
        follow(
                thing,
                clock,
                deadlines.stop(
                        of(thing, clock),
                        clock.limit().id(),
                        on,
                        Objects.requireNonNull(thing.kind().stopReason()),
                        thing.number(),
                        thing.approver(),
                        thing.matter()));
    }

    private void resume(Awaited thing, RunningClock clock, LocalDate on) {
        var ended = clock.ended();
        var day = ended != null && on.isAfter(ended) ? ended : on;
        var change = deadlines.resume(
                of(thing, clock),
                clock.limit().id(),
                day,
                Objects.requireNonNull(thing.kind().stopReason()),
                thing.matter());
        if (change instanceof ClockChange.Refused refused) {
            throw new IllegalStateException("the clock of %s on %s does not go on: %s"
                    .formatted(clock.limit().id(), thing.asMatter(), refused.reason()));
        }
        follow(thing, clock, change);
    }

    private void follow(Awaited thing, RunningClock clock, ClockChange change) {
        if (clock.isRunning() && change instanceof ClockChange.Made made) {
            timers.follow(of(thing, clock), clock.limit().id(), made.dueDate());
        }
    }

    /** The limits of the case itself, and of the seizure whose goods are tested. */
    private static boolean isHeldBy(Awaited thing, RunningClock clock) {
        var reason = thing.kind().stopReason();
        return reason != null
                && clock.limit().stoppedBy().contains(reason)
                && (clock.matter().isEmpty() || clock.matter().equals(thing.measure()));
    }

    private static boolean wasStoppedBy(Awaited thing, RunningClock clock) {
        return clock.stops().stream().anyMatch(stop -> stop.cause().equals(thing.matter()));
    }

    private static boolean isStoppedBy(Awaited thing, RunningClock clock) {
        return clock.stops().stream()
                .filter(stop -> stop.cause().equals(thing.matter()))
                .anyMatch(Stop::isOpen);
    }

    private static Matter of(Awaited thing, RunningClock clock) {
        return new Matter(thing.caseNumber(), clock.matter());
    }
}
