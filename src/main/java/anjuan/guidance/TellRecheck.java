package anjuan.guidance;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.guidance.Guidance.Recheck;
import anjuan.guidance.Guidance.State;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 告知复核结果: by a paper; the time to correct runs anew where the decision was changed. */
@Component
class TellRecheck implements Step {

    private final Guidances guidances;
    private final GuidanceMapper mapper;
    private final GuidancePapers papers;
    private final Following following;
    private final CaseFiles files;

    TellRecheck(
            Guidances guidances, GuidanceMapper mapper, GuidancePapers papers, Following following, CaseFiles files) {
        this.guidances = guidances;
        this.mapper = mapper;
        this.papers = papers;
        this.following = following;
        this.files = files;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var guidance = guidances.read(matter.caseNumber());
        var on = Objects.requireNonNull(guidance.recheckedOn(), () -> "nobody re-checked " + matter);
        files.lock(guidance.ofCase());
        papers.recheck(guidance, on);
        following.acted(guidance.matter(), on);
        if (guidance.recheckResult() == Recheck.CHANGED) {
            following
                    .correctAnew(guidance.matter(), Objects.requireNonNull(guidance.dueOn()), on)
                    .ifPresent(reportOn -> mapper.setAnswerOn(guidance.file(), reportOn));
        }
        return Outcome.done(Map.of(
                "recheck",
                guidance.state() == State.ENDED ? "REVOKED" : guidance.state() == State.ANSWERED ? "REPLY" : "WAIT"));
    }
}
