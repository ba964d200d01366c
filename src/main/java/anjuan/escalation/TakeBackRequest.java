package anjuan.escalation;

import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.suspension.SuspensionByOrder;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 撤回: the bureau above stops, and the suspended case goes on. */
@Component
class TakeBackRequest implements Step {

    private final Escalations escalations;
    private final TakingBack takingBack;
    private final SuspensionByOrder suspension;
    private final RulingStop ruling;
    private final Matters matters;

    TakeBackRequest(
            Escalations escalations,
            TakingBack takingBack,
            SuspensionByOrder suspension,
            RulingStop ruling,
            Matters matters) {
        this.escalations = escalations;
        this.takingBack = takingBack;
        this.suspension = suspension;
        this.ruling = ruling;
        this.matters = matters;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var request = escalations.read(matter);
        var on = Objects.requireNonNull(matters.find(matter).orElseThrow().endedOn());
        takingBack.tellAbove(request);
        ruling.lift(matter, on);
        if (request.number() != null) {
            suspension.causeEnded(matter.caseNumber(), request.number(), "撤回请示", on);
        }
        return Outcome.done();
    }
}
