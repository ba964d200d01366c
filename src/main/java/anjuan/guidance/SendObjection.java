package anjuan.guidance;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Processes;
import anjuan.engine.Step;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 报送异议 (X42): numbered; the time to correct runs on. */
@Component
class SendObjection implements Step {

    private final Guidances guidances;
    private final GuidancePapers papers;
    private final Deadlines deadlines;
    private final CaseFiles files;
    private final Processes processes;

    SendObjection(
            Guidances guidances, GuidancePapers papers, Deadlines deadlines, CaseFiles files, Processes processes) {
        this.guidances = guidances;
        this.papers = papers;
        this.deadlines = deadlines;
        this.files = files;
        this.processes = processes;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var guidance = guidances.read(matter);
        var on = Objects.requireNonNull(guidance.objectedOn(), () -> "nobody objected to " + matter);
        papers.report(guidance, Objects.requireNonNull(guidance.objection()), on);
        deadlines.end(matter, "X42", on);
        files.lock(guidance.file());
        processes.tell("belowActed", Matter.of(guidance.file()));
        return Outcome.done();
    }
}
