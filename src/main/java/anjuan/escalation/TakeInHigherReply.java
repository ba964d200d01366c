package anjuan.escalation;

import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.escalation.InstructionRequest.State;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 登记上一级回复. */
@Component
class TakeInHigherReply implements Step {

    private final Escalations escalations;
    private final Matters matters;

    TakeInHigherReply(Escalations escalations, Matters matters) {
        this.escalations = escalations;
        this.matters = matters;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var up = escalations.passedUp(matter.caseNumber()).orElseThrow();
        var reply = escalations.latestReply(up.matter()).orElseThrow();
        escalations.setState(
                up.matter(),
                switch (reply.kind()) {
                    case MORE -> State.MORE_ASKED;
                    case RETURNED -> State.RETURNED;
                    default -> State.ANSWERED;
                });
        if (reply.kind() != Reply.Kind.MORE) {
            matters.end(up.matter(), reply.repliedOn());
        }
        return Outcome.done(Map.of("higherReply", reply.kind().name()));
    }
}
