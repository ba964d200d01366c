package anjuan.closure;

import anjuan.casefile.CaseNumber;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 登记结案逾期: nobody asked for closing in time. */
@Component
class RecordClosureOverdue implements Step {

    private final Deadlines deadlines;

    RecordClosureOverdue(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public Outcome carryOut(CaseNumber caseNumber) {
        deadlines.reportOverdue(caseNumber, "A107");
        return Outcome.done();
    }
}
