package anjuan.guidance;

import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 办结: what was asked is done, noted or taken back. */
@Component
class SettleGuidance implements Step {

    private final Settling settling;

    SettleGuidance(Settling settling) {
        this.settling = settling;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        settling.settle(matter.caseNumber());
        return Outcome.done();
    }
}
