package anjuan.remedy;

import anjuan.casefile.Matter;
import anjuan.deadline.DeadlineSweep;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 登记反馈逾期: the report on a letter of opinion did not go out in time. */
@Component
class RecordRectificationOverdue implements Step {

    private final DeadlineSweep sweep;

    RecordRectificationOverdue(DeadlineSweep sweep) {
        this.sweep = sweep;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        sweep.report(matter.caseNumber(), "A100b");
        return Outcome.done();
    }
}
