package anjuan.intake;

import anjuan.casefile.CaseNumber;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 登记核查逾期: the verification did not end in time. */
@Component
class RecordVerificationOverdue implements Step {

    private final Deadlines deadlines;

    RecordVerificationOverdue(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public Outcome carryOut(CaseNumber caseNumber) {
        deadlines.reportOverdue(caseNumber, "A02");
        return Outcome.done();
    }
}
