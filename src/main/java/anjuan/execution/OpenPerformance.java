package anjuan.execution;

import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 起算复议、诉讼期限 (A99, A100): with the service of the decision the party's time to ask for review and to sue begins. */
@Component
class OpenPerformance implements Step {

    private final Deadlines deadlines;

    OpenPerformance(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var servedOn = deadlines.find(matter, "A95").orElseThrow().start();
        var review = deadlines.start(matter, "A99", servedOn);
        var suit = deadlines.start(matter, "A100", servedOn);
        return Outcome.done(Map.of(
                "reviewPeriodDue", deadlines.wakeAt(review),
                "suitPeriodDue", deadlines.wakeAt(suit)));
    }
}
