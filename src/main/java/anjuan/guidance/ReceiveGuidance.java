package anjuan.guidance;

import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 收到上级文书: an opinion is noted, anything else is answered; the timers of the answer are set. */
@Component
class ReceiveGuidance implements Step {

    private final Guidances guidances;
    private final Deadlines deadlines;

    ReceiveGuidance(Guidances guidances, Deadlines deadlines) {
        this.guidances = guidances;
        this.deadlines = deadlines;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var guidance = guidances.read(matter);
        return Outcome.done(Map.of(
                "isOpinion",
                guidance.kind() == GuidanceKind.OPINION,
                "objectionDue",
                deadlines
                        .find(matter, "X42")
                        .map(clock -> deadlines.wakeAt(clock.dueDate()))
                        .orElse(Deadlines.NEVER),
                "reportDue",
                guidance.reportOn() == null ? Deadlines.NEVER : deadlines.wakeAfter(guidance.reportOn())));
    }
}
