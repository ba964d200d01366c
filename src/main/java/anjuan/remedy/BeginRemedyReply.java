package anjuan.remedy;

import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 起算答复期限 (A100a): the bureau's time to reply runs from the copy; the party's own periods are used up. */
@Component
class BeginRemedyReply implements Step {

    private final Remedies remedies;
    private final Deadlines deadlines;

    BeginRemedyReply(Remedies remedies, Deadlines deadlines) {
        this.remedies = remedies;
        this.deadlines = deadlines;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var remedy = remedies.read(matter);
        var party = remedy.party();
        deadlines.end(party, "A99", remedy.lodgedOn());
        if (remedy.kind() == Remedy.Kind.SUIT) {
            deadlines.end(party, "A100", remedy.lodgedOn());
            deadlines.end(party, "A100.review", remedy.lodgedOn());
        }
        remedies.aimAtEnd(party);
        var due = deadlines.start(matter, remedy.replyLimit(), remedy.receivedOn());
        return Outcome.done(Map.of("remedyReplyDue", deadlines.wakeAt(due)));
    }
}
