package anjuan.seizure;

import anjuan.casefile.Matter;
import anjuan.deadline.DeadlineSweep;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 登记报告逾期: an urgent seizure was not reported within 24 hours. */
@Component
class RecordSeizureReportOverdue implements Step {

    private final DeadlineSweep sweep;

    RecordSeizureReportOverdue(DeadlineSweep sweep) {
        this.sweep = sweep;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        sweep.report(matter.caseNumber(), "A31.report");
        return Outcome.done();
    }
}
