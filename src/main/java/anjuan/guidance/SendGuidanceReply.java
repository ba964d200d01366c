package anjuan.guidance;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Processes;
import anjuan.engine.Step;
import anjuan.escalation.Enclosures;
import java.util.List;
import org.springframework.stereotype.Component;

/** 报送上级: the report is numbered and goes up with what was chosen; the clocks of the answer end. */
@Component
class SendGuidanceReply implements Step {

    private final Guidances guidances;
    private final GuidancePapers papers;
    private final Enclosures enclosures;
    private final Following following;
    private final CaseFiles files;
    private final Processes processes;

    SendGuidanceReply(
            Guidances guidances,
            GuidancePapers papers,
            Enclosures enclosures,
            Following following,
            CaseFiles files,
            Processes processes) {
        this.guidances = guidances;
        this.papers = papers;
        this.enclosures = enclosures;
        this.following = following;
        this.files = files;
        this.processes = processes;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var guidance = guidances.read(matter);
        var reply = guidances
                .unconsidered(guidance)
                .orElseThrow(() -> new IllegalStateException("nobody answered " + matter));
        var report = papers.report(guidance, reply.body(), reply.repliedOn());
        if (reply.copy() != null) {
            enclosures.add(
                    reply.copy(), matter.caseNumber(), List.of(report.id()), reply.repliedOn(), reply.repliedBy());
        }
        following.answered(matter, reply.repliedOn());
        files.lock(guidance.file());
        processes.tell("belowActed", Matter.of(guidance.file()));
        return Outcome.done();
    }
}
