package anjuan.escalation;

import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.util.List;
import org.springframework.stereotype.Component;

/** 收到请示: the times to check, to pass up and to answer begin (Q08, Q09, Q10). */
@Component
class ReceiveRequest implements Step {

    /** The limits of the bureau above: to check, to pass up, to answer. */
    static final List<String> LIMITS = List.of("Q08", "Q09", "Q10");

    private final Escalations escalations;
    private final Deadlines deadlines;
    private final Replying replying;

    ReceiveRequest(Escalations escalations, Deadlines deadlines, Replying replying) {
        this.escalations = escalations;
        this.deadlines = deadlines;
        this.replying = replying;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var dossier = escalations.ofFile(matter.caseNumber());
        for (var limit : LIMITS) {
            deadlines.startIfInForce(matter, limit, dossier.receivedOn());
        }
        replying.news(dossier, Reply.Kind.RECEIVED, dossier.number(), dossier.receivedOn());
        return Outcome.done();
    }
}
