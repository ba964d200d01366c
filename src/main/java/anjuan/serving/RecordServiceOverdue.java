package anjuan.serving;

import anjuan.casefile.Matter;
import anjuan.deadline.DeadlineSweep;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 登记送达逾期: the decision was not sent for service in time. */
@Component
class RecordServiceOverdue implements Step {

    private final DeadlineSweep sweep;

    RecordServiceOverdue(DeadlineSweep sweep) {
        this.sweep = sweep;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var caseNumber = matter.caseNumber();
        sweep.report(caseNumber, "A86");
        return Outcome.done();
    }
}
