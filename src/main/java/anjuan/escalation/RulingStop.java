package anjuan.escalation;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.deadline.ClockChange;
import anjuan.deadline.ClockRefusal;
import anjuan.deadline.Deadlines;
import anjuan.deadline.RunningClock;
import anjuan.deadline.StopReason;
import anjuan.task.LimitTimers;
import anjuan.task.Refusal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Stands still for a question: the time of a ruling, while the answer is awaited (R25). Where the text obliges, it is not for
 * the head to choose. Each question holds the clock by itself; it goes on when the last of them is answered, returned or
 * withdrawn. The day of sending and the day of the answer count, the days between do not.
 *
 * @legal 专利纠纷行政裁决和调解办法 第二十八条第七项
 */
@Component
class RulingStop {

    /** 专利侵权纠纷行政裁决期限 */
    private static final String RULING_LIMIT = "R30";

    private final Deadlines deadlines;
    private final LimitTimers timers;

    RulingStop(Deadlines deadlines, LimitTimers timers) {
        this.deadlines = deadlines;
        this.timers = timers;
    }

    /** The time of the ruling that a file waits for; nothing on the file of a penalty case. */
    Optional<RunningClock> clock(CaseNumber caseNumber) {
        return deadlines.find(caseNumber, RULING_LIMIT).filter(RunningClock::isRunning);
    }

    /** What stands against asking as the head would have it. */
    Optional<Refusal> obstacle(Matter request, RunningClock clock, boolean suspends, LocalDate on) {
        var duty = clock.limit().instructionsStop();
        if (!suspends) {
            return Optional.ofNullable(duty).map(source -> Refusal.at("suspends", "RULING_MUST_SUSPEND", source));
        }
        return deadlines
                .stopObstacle(Matter.of(request.caseNumber()), RULING_LIMIT, on, StopReason.SUSPENSION, request.id())
                .filter(RulingStop::isOfTheDate)
                .map(refused -> Refusal.at("occurredOn", refused.name()));
    }

    /** Stops it for a question that was sent; a time that has run out does not stand still any more. */
    void place(InstructionRequest request) {
        var of = Matter.of(request.caseNumber());
        var change = deadlines.stop(
                of,
                RULING_LIMIT,
                Objects.requireNonNull(request.decidedOn()),
                StopReason.SUSPENSION,
                request.number(),
                request.head(),
                request.matterId());
        if (change instanceof ClockChange.Made made) {
            timers.follow(of, RULING_LIMIT, made.dueDate());
        } else if (change instanceof ClockChange.Refused refused && isOfTheDate(refused.reason())) {
            throw new IllegalStateException("the ruling of %s cannot stop: %s".formatted(of, refused));
        }
    }

    /** Lets it go on where it stands still for that question. */
    void lift(Matter request, LocalDate on) {
        var of = Matter.of(request.caseNumber());
        var isHeld = clock(request.caseNumber()).stream()
                .flatMap(clock -> clock.stops().stream())
                .anyMatch(stop -> stop.isOpen() && stop.cause().equals(request.id()));
        if (!isHeld) {
            return;
        }
        if (deadlines.resume(of, RULING_LIMIT, on, StopReason.SUSPENSION, request.id())
                instanceof ClockChange.Made made) {
            timers.follow(of, RULING_LIMIT, made.dueDate());
        } else {
            throw new IllegalStateException("the ruling of %s cannot go on on %s".formatted(of, on));
        }
    }

    private static boolean isOfTheDate(ClockRefusal refused) {
        return refused != ClockRefusal.CLOCK_STOP_AFTER_END;
    }
}
