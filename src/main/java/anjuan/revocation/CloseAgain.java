package anjuan.revocation;

import anjuan.casefile.Matter;
import anjuan.decision.Revocations;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 确定是否重新结案: a case whose closing was stopped or undone is closed again. */
@Component
class CloseAgain implements Step {

    private final Revocations revocations;

    CloseAgain(Revocations revocations) {
        this.revocations = revocations;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        return Outcome.done(Map.of(
                "mustCloseAgain",
                revocations.latest(matter).orElseThrow().reopensCase(),
                "caseMatter",
                Matter.of(matter.caseNumber()).key()));
    }
}
