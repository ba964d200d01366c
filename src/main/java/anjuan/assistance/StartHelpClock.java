package anjuan.assistance;

import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 起算协查期限: from the receipt by the helper on. */
@Component
class StartHelpClock implements Step {

    private final Helping helping;
    private final Deadlines deadlines;

    StartHelpClock(Helping helping, Deadlines deadlines) {
        this.helping = helping;
        this.deadlines = deadlines;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var receivedOn = helping.read(matter).receivedOn();
        if (receivedOn == null) {
            throw new IllegalStateException("nobody has received the letter of " + matter);
        }
        var due = deadlines.start(matter, "A15", receivedOn);
        return Outcome.done(Map.of("helpDue", deadlines.wakeAt(due)));
    }
}
