package anjuan.investigation;

import anjuan.casefile.Matter;
import anjuan.deadline.DeadlineSweep;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 登记办案逾期: no decision was entered when the limit of the case ended. */
@Component
class RecordCaseOverdue implements Step {

    private final DeadlineSweep sweep;

    RecordCaseOverdue(DeadlineSweep sweep) {
        this.sweep = sweep;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var caseNumber = matter.caseNumber();
        sweep.report(caseNumber, "A80");
        return Outcome.done();
    }
}
