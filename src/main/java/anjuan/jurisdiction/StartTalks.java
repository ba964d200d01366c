package anjuan.jurisdiction;

import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 开始协商: the seven working days of the talks run from the dispute. */
@Component
class StartTalks implements Step {

    private final Jurisdiction jurisdiction;
    private final Deadlines deadlines;

    StartTalks(Jurisdiction jurisdiction, Deadlines deadlines) {
        this.jurisdiction = jurisdiction;
        this.deadlines = deadlines;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var due = deadlines.start(matter, "A12", jurisdiction.read(matter).raisedOn());
        return Outcome.done(Map.of("talksDue", deadlines.wakeAt(due)));
    }
}
