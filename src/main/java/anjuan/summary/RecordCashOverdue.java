package anjuan.summary;

import anjuan.casefile.Matter;
import anjuan.deadline.DeadlineSweep;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 登记交款逾期: the officers did not bring the cash in time. */
@Component
class RecordCashOverdue implements Step {

    private final DeadlineSweep sweep;

    RecordCashOverdue(DeadlineSweep sweep) {
        this.sweep = sweep;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        sweep.report(matter.caseNumber(), "A96");
        return Outcome.done();
    }
}
