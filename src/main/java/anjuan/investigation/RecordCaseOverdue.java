package anjuan.investigation;

import anjuan.casefile.CaseNumber;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 登记办案逾期: no decision was entered when the limit of the case ended. */
@Component
class RecordCaseOverdue implements Step {

    private final Deadlines deadlines;

    RecordCaseOverdue(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public Outcome carryOut(CaseNumber caseNumber) {
        deadlines.reportOverdue(caseNumber, "A80");
        return Outcome.done();
    }
}
