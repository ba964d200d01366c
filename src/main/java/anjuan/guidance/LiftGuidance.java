package anjuan.guidance;

import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 撤销: the bureau below has nothing more to do. */
@Component
class LiftGuidance implements Step {

    private final Settling settling;

    LiftGuidance(Settling settling) {
        this.settling = settling;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        settling.settle(matter.caseNumber());
        return Outcome.done();
    }
}
