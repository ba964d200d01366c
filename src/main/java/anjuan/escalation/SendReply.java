package anjuan.escalation;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 发出回复: answered, returned, or passed up; what is passed up is still waited for. */
@Component
class SendReply implements Step {

    private final Escalations escalations;
    private final EscalationMapper mapper;
    private final Sending sending;
    private final Replying replying;
    private final CaseFiles files;
    private final Deadlines deadlines;
    private final ReplyPaper replyPaper;
    private final UpperBureau upper;

    SendReply(
            Escalations escalations,
            EscalationMapper mapper,
            Sending sending,
            Replying replying,
            CaseFiles files,
            Deadlines deadlines,
            ReplyPaper replyPaper,
            UpperBureau upper) {
        this.escalations = escalations;
        this.mapper = mapper;
        this.sending = sending;
        this.replying = replying;
        this.files = files;
        this.deadlines = deadlines;
        this.replyPaper = replyPaper;
        this.upper = upper;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var dossier = escalations.ofFile(matter.caseNumber());
        if (dossier.endedOn() != null) {
            throw new IllegalStateException("the reply of " + matter + " was sent");
        }
        var on = Objects.requireNonNull(dossier.signedOn(), () -> "the head did not sign the reply of " + matter);
        var proposed = Objects.requireNonNull(dossier.proposed());
        if (proposed == Reply.Kind.PASSED_UP) {
            var up = escalations.passedUp(matter.caseNumber()).orElseThrow();
            // told before the bureau above says that it received it
            replying.news(
                    dossier,
                    Reply.Kind.PASSED_UP,
                    upper.above(files.read(matter.caseNumber())).orElseThrow().name(),
                    on);
            sending.send(up.matter());
            deadlines.end(matter, "Q09", on);
            return Outcome.done(Map.of("isPassedUp", true));
        }
        var paper = replyPaper.make(matter.caseNumber(), dossier, on);
        replying.reply(
                dossier,
                proposed,
                dossier.answer(),
                paper.number(),
                paper.id(),
                Objects.requireNonNull(dossier.draft()),
                on);
        deadlines.end(matter, "Q09", on);
        deadlines.end(matter, "Q10", on);
        mapper.endDossier(matter.caseNumber(), on);
        files.change(matter.caseNumber()).stage(Stage.ADVISED).ended(on).save();
        return Outcome.done(Map.of("isPassedUp", false));
    }
}
