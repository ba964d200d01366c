package anjuan.jurisdiction;

import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 起算指定期限: the seven working days of the superior run from its receipt of the papers. */
@Component
class StartDesignationClock implements Step {

    private final Jurisdiction jurisdiction;
    private final Deadlines deadlines;

    StartDesignationClock(Jurisdiction jurisdiction, Deadlines deadlines) {
        this.jurisdiction = jurisdiction;
        this.deadlines = deadlines;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var receivedOn = jurisdiction.read(matter).receivedOn();
        if (receivedOn == null) {
            throw new IllegalStateException("no superior has received the papers of " + matter);
        }
        var due = deadlines.start(matter, "A12.designate", receivedOn);
        return Outcome.done(Map.of("designationDue", deadlines.wakeAt(due)));
    }
}
