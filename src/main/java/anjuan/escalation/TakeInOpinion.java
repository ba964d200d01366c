package anjuan.escalation;

import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.deadline.Deadlines;
import anjuan.deadline.StopReason;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 恢复计算期限 (Q10): the time to answer goes on, unless another opinion is waited for. */
@Component
class TakeInOpinion implements Step {

    private final Opinions opinions;
    private final Matters matters;
    private final Deadlines deadlines;

    TakeInOpinion(Opinions opinions, Matters matters, Deadlines deadlines) {
        this.opinions = opinions;
        this.matters = matters;
        this.deadlines = deadlines;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var on = Objects.requireNonNull(
                opinions.read(matter).endedOn(), () -> "the opinion of " + matter + " is waited for");
        deadlines.resume(Matter.of(matter.caseNumber()), "Q10", on, StopReason.EXPERT_OPINION, matter.id());
        matters.end(matter, on);
        return Outcome.done();
    }
}
