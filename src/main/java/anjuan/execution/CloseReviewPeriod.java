package anjuan.execution;

import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.deadline.RunningClock;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.remedy.Remedies;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 复议期限届满 (A99): the party did not ask for a review in time; its clock ends with its last day. */
@Component
class CloseReviewPeriod implements Step {

    private final Deadlines deadlines;
    private final Remedies remedies;

    CloseReviewPeriod(Deadlines deadlines, Remedies remedies) {
        this.deadlines = deadlines;
        this.remedies = remedies;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        deadlines
                .find(matter, "A99")
                .filter(RunningClock::isRunning)
                .ifPresent(running ->
                        deadlines.end(matter, "A99", running.dueDate().rolled()));
        // the period to sue was aimed while nothing waited for it yet
        return Outcome.done(Map.of("suitPeriodDue", remedies.wakeAtEnd(matter)));
    }
}
