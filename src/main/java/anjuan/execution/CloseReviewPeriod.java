package anjuan.execution;

import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.deadline.RunningClock;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 复议期限届满 (A99): the party did not ask for a review in time; its clock ends with its last day. */
@Component
class CloseReviewPeriod implements Step {

    private final Deadlines deadlines;

    CloseReviewPeriod(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        deadlines
                .find(matter, "A99")
                .filter(RunningClock::isRunning)
                .ifPresent(running ->
                        deadlines.end(matter, "A99", running.dueDate().rolled()));
        return Outcome.done();
    }
}
