package anjuan.guidance;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Processes;
import anjuan.engine.Step;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 要求补充报告: what the bureau below sent is not enough, or it is to report again. */
@Component
class AskAgain implements Step {

    private final Guidances guidances;
    private final GuidancePapers papers;
    private final Following following;
    private final FollowTheCase followTheCase;
    private final CaseFiles files;
    private final Processes processes;

    AskAgain(
            Guidances guidances,
            GuidancePapers papers,
            Following following,
            FollowTheCase followTheCase,
            CaseFiles files,
            Processes processes) {
        this.guidances = guidances;
        this.papers = papers;
        this.following = following;
        this.followTheCase = followTheCase;
        this.files = files;
        this.processes = processes;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var guidance = guidances.read(matter.caseNumber());
        var replies = guidances.replies(guidance);
        var latest = replies.get(replies.size() - 1);
        var on = Objects.requireNonNull(latest.consideredOn(), () -> "nobody looked at the report of " + matter);
        files.lock(guidance.ofCase());
        if (followTheCase.catchUp(guidance, on)) {
            papers.more(guidances.read(matter.caseNumber()), Objects.requireNonNull(latest.remark()), on);
            return Outcome.done();
        }
        papers.more(guidance, Objects.requireNonNull(latest.remark()), on);
        following.acted(guidance.matter(), on);
        processes.tell("moreOfGuidanceAsked", guidance.matter());
        return Outcome.done();
    }
}
