package anjuan.remedy;

import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 处理复议、诉讼结果: behind a review the party has fifteen days to sue; behind a suit nothing is left to ask for. */
@Component
class ApplyRemedyOutcome implements Step {

    private final Remedies remedies;
    private final Deadlines deadlines;
    private final Matters matters;

    ApplyRemedyOutcome(Remedies remedies, Deadlines deadlines, Matters matters) {
        this.remedies = remedies;
        this.deadlines = deadlines;
        this.matters = matters;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var remedy = remedies.read(matter);
        var party = remedy.party();
        var endedOn = Objects.requireNonNull(remedy.endedOn());
        var outcome = Objects.requireNonNull(remedy.outcome());
        if (outcome != Remedy.Outcome.WITHDRAWN) {
            deadlines.end(party, "A100", endedOn);
        }
        boolean maySue = remedy.kind() == Remedy.Kind.REVIEW
                && (outcome == Remedy.Outcome.UPHELD || outcome == Remedy.Outcome.CHANGED);
        if (maySue && isExecuted(party)) {
            deadlines.start(party, "A100.review", endedOn);
        }
        remedies.aimAtEnd(party);
        if (remedy.letterOn() == null) {
            matters.end(matter, endedOn);
        }
        return Outcome.done();
    }

    /** Whether the course of the party still runs, so that its periods are watched. */
    private boolean isExecuted(Matter party) {
        return matters.find(party).orElseThrow().isOpen();
    }
}
