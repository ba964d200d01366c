package anjuan.closure;

import anjuan.casefile.Matter;
import anjuan.deadline.DeadlineSweep;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 登记结案逾期: nobody asked for closing in time. */
@Component
class RecordClosureOverdue implements Step {

    private final DeadlineSweep sweep;

    RecordClosureOverdue(DeadlineSweep sweep) {
        this.sweep = sweep;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var caseNumber = matter.caseNumber();
        sweep.report(caseNumber, "A107");
        return Outcome.done();
    }
}
