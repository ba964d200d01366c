package anjuan.escalation;

import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.suspension.SuspensionByOrder;
import anjuan.suspension.SuspensionGround;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 报送请示: the letter and the copy of the case as it stands; suspends the case where its head ordered it (A45, R25). */
@Component
class SendRequest implements Step {

    private final Escalations escalations;
    private final Sending sending;
    private final SuspensionByOrder suspension;
    private final RulingStop ruling;

    SendRequest(Escalations escalations, Sending sending, SuspensionByOrder suspension, RulingStop ruling) {
        this.escalations = escalations;
        this.sending = sending;
        this.suspension = suspension;
        this.ruling = ruling;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        sending.send(matter);
        var request = escalations.read(matter);
        var clock = ruling.clock(matter.caseNumber());
        if (clock.isPresent()) {
            if (request.suspends() || clock.get().limit().instructionsStop() != null) {
                ruling.place(request);
            }
        } else if (request.suspends()) {
            suspension.order(
                    matter.caseNumber(),
                    SuspensionGround.QUESTION_OF_LAW,
                    request.question(),
                    Objects.requireNonNull(request.number()),
                    Objects.requireNonNull(request.head()),
                    Objects.requireNonNull(request.decidedOn()));
        }
        return Outcome.done();
    }
}
