package anjuan.escalation;

import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 报送补充材料: the bureau above goes on with them. */
@Component
class SendSupplement implements Step {

    private final Supplements supplements;

    SendSupplement(Supplements supplements) {
        this.supplements = supplements;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        supplements.tell(matter);
        return Outcome.done();
    }
}
