package anjuan.escalation;

import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.escalation.InstructionRequest.State;
import anjuan.suspension.SuspensionByOrder;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 登记上级回复: where the question is answered or returned, the suspended case goes on at once. */
@Component
class TakeInReply implements Step {

    private final Escalations escalations;
    private final Matters matters;
    private final SuspensionByOrder suspension;
    private final RulingStop ruling;

    TakeInReply(Escalations escalations, Matters matters, SuspensionByOrder suspension, RulingStop ruling) {
        this.escalations = escalations;
        this.matters = matters;
        this.suspension = suspension;
        this.ruling = ruling;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var reply = escalations.latestReply(matter).orElseThrow();
        var request = escalations.read(matter);
        switch (reply.kind()) {
            case MORE -> escalations.setState(matter, State.MORE_ASKED);
            case RETURNED -> {
                escalations.setState(matter, State.RETURNED);
                matters.end(matter, reply.repliedOn());
            }
            case ANSWERED -> escalations.setState(matter, State.ANSWERED);
            default -> throw new IllegalStateException("no reply moves %s on but %s".formatted(matter, reply.kind()));
        }
        if (reply.kind() != Reply.Kind.MORE) {
            ruling.lift(matter, reply.repliedOn());
            suspension.causeEnded(
                    matter.caseNumber(),
                    Objects.requireNonNull(request.number()),
                    Objects.requireNonNullElse(reply.number(), reply.bureau()),
                    reply.repliedOn());
        }
        return Outcome.done(Map.of("reply", reply.kind().name()));
    }
}
