package anjuan.seizure;

import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 立即解除 (A31): the head held that the seizure should not have been taken; form 23 at once. */
@Component
class ReleaseUnconfirmedSeizure implements Step {

    private final RequestedActs acts;

    ReleaseUnconfirmedSeizure(RequestedActs acts) {
        this.acts = acts;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        acts.carryOut(matter);
        return Outcome.done();
    }
}
