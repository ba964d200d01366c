package anjuan.execution;

import anjuan.casefile.CaseNumber;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 登记履行逾期: the party did not perform in time. */
@Component
class RecordPerformanceOverdue implements Step {

    private final Deadlines deadlines;

    RecordPerformanceOverdue(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public Outcome carryOut(CaseNumber caseNumber) {
        deadlines.reportOverdue(caseNumber, "A95");
        return Outcome.done();
    }
}
