package anjuan.execution;

import anjuan.casefile.Matter;
import anjuan.deadline.DeadlineSweep;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 登记履行逾期: the party did not perform in time. */
@Component
class RecordPerformanceOverdue implements Step {

    private final DeadlineSweep sweep;

    RecordPerformanceOverdue(DeadlineSweep sweep) {
        this.sweep = sweep;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var caseNumber = matter.caseNumber();
        sweep.report(caseNumber, "A95");
        return Outcome.done();
    }
}
