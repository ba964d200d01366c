package anjuan.guidance;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.engine.Processes;
import anjuan.guidance.Guidance.Recheck;
import anjuan.guidance.Guidance.State;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Ends a guidance above and below, with a paper where neither a re-check nor a word of the bureau below ended it. */
@Component
class Settling {

    private final Guidances guidances;
    private final GuidancePapers papers;
    private final Following following;
    private final CaseFiles files;
    private final Deadlines deadlines;
    private final Processes processes;

    Settling(
            Guidances guidances,
            GuidancePapers papers,
            Following following,
            CaseFiles files,
            Deadlines deadlines,
            Processes processes) {
        this.guidances = guidances;
        this.papers = papers;
        this.following = following;
        this.files = files;
        this.deadlines = deadlines;
        this.processes = processes;
    }

    void settle(CaseNumber file) {
        var guidance = guidances.read(file);
        if (guidance.state() != State.ENDED) {
            throw new IllegalStateException("nobody ended the guidance of " + file);
        }
        var on = Objects.requireNonNull(guidance.endedOn());
        boolean isNoted = guidance.kind() == GuidanceKind.OPINION
                && !guidances.replies(guidance).isEmpty();
        if (!isNoted && guidance.recheckResult() != Recheck.REVOKED && guidance.goneOn() == null) {
            papers.end(guidance, Objects.requireNonNull(guidance.endedBy()), on);
        }
        following.end(guidance.matter(), on);
        if (!isNoted) {
            processes.tell("guidanceEnded", guidance.matter());
        }
        deadlines.end(file, "X42.recheck", on);
        files.change(file).stage(Stage.GUIDED).ended(on).save();
    }
}
