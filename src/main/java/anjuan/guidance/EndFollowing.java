package anjuan.guidance;

import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 终结: the bureau above ended what it asked. */
@Component
class EndFollowing implements Step {

    private final Guidances guidances;
    private final Following following;

    EndFollowing(Guidances guidances, Following following) {
        this.guidances = guidances;
        this.following = following;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        following.end(
                matter, Objects.requireNonNull(guidances.read(matter).endedOn(), () -> "nobody above ended " + matter));
        return Outcome.done();
    }
}
