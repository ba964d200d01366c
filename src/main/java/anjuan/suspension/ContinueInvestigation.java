package anjuan.suspension;

import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.deadline.Deadlines;
import anjuan.deadline.RunningClock;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.task.LimitTimers;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 恢复计算期限: the timer of the case limit follows its clock, and the suspension is done with. */
@Component
class ContinueInvestigation implements Step {

    private final Suspensions suspensions;
    private final Matters matters;
    private final Deadlines deadlines;
    private final LimitTimers timers;

    ContinueInvestigation(Suspensions suspensions, Matters matters, Deadlines deadlines, LimitTimers timers) {
        this.suspensions = suspensions;
        this.matters = matters;
        this.deadlines = deadlines;
        this.timers = timers;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var suspension = suspensions.read(matter);
        var resumedOn = Objects.requireNonNull(suspension.resumedOn(), () -> matter + " was not resumed");
        deadlines
                .find(matter.caseNumber(), UnderInvestigation.CASE_LIMIT)
                .filter(RunningClock::isRunning)
                .ifPresent(clock ->
                        timers.follow(Matter.of(matter.caseNumber()), UnderInvestigation.CASE_LIMIT, clock.dueDate()));
        matters.end(matter, resumedOn);
        return Outcome.done();
    }
}
