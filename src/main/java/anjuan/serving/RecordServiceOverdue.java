package anjuan.serving;

import anjuan.casefile.CaseNumber;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 登记送达逾期: the decision was not sent for service in time. */
@Component
class RecordServiceOverdue implements Step {

    private final Deadlines deadlines;

    RecordServiceOverdue(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public Outcome carryOut(CaseNumber caseNumber) {
        deadlines.reportOverdue(caseNumber, "A86");
        return Outcome.done();
    }
}
