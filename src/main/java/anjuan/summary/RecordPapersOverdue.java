package anjuan.summary;

import anjuan.casefile.Matter;
import anjuan.deadline.DeadlineSweep;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 登记材料逾期: the papers are not handed in in time. */
@Component
class RecordPapersOverdue implements Step {

    private final DeadlineSweep sweep;

    RecordPapersOverdue(DeadlineSweep sweep) {
        this.sweep = sweep;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        sweep.report(matter.caseNumber(), "B04");
        return Outcome.done();
    }
}
