package anjuan.enforcement;

import anjuan.casefile.Matter;
import anjuan.deadline.DeadlineSweep;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 登记申请逾期: the three months for an application to the court are over. */
@Component
class RecordApplicationOverdue implements Step {

    private final DeadlineSweep sweep;

    RecordApplicationOverdue(DeadlineSweep sweep) {
        this.sweep = sweep;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        sweep.report(matter.caseNumber(), "A102");
        return Outcome.done();
    }
}
