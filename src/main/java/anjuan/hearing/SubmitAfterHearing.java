package anjuan.hearing;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 送交法制审核 (A50): behind a hearing that was held, the ten working days of the review begin with the report. */
@Component
class SubmitAfterHearing implements Step {

    private final Hearings hearings;
    private final CaseFiles files;
    private final Deadlines deadlines;

    SubmitAfterHearing(Hearings hearings, CaseFiles files, Deadlines deadlines) {
        this.hearings = hearings;
        this.files = files;
        this.deadlines = deadlines;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var closedOn = hearings.heldUntil(matter)
                .orElseThrow(() -> new IllegalStateException("no hearing was held on " + matter));
        files.change(matter).stage(Stage.REVIEWING).save();
        deadlines.start(matter, "A50", closedOn);
        return Outcome.done();
    }
}
