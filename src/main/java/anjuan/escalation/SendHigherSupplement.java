package anjuan.escalation;

import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 报送补充: the bureau above goes on. */
@Component
class SendHigherSupplement implements Step {

    private final Escalations escalations;
    private final Supplements supplements;

    SendHigherSupplement(Escalations escalations, Supplements supplements) {
        this.escalations = escalations;
        this.supplements = supplements;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        supplements.tell(escalations.passedUp(matter.caseNumber()).orElseThrow().matter());
        return Outcome.done();
    }
}
