package anjuan.seizure;

import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 执行批准事项: what the head granted is carried out, with its paper. */
@Component
class CarryOutSeizureRequest implements Step {

    private final RequestedActs acts;

    CarryOutSeizureRequest(RequestedActs acts) {
        this.acts = acts;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        acts.carryOut(matter);
        return Outcome.done();
    }
}
