package anjuan.preservation;

import anjuan.casefile.Matter;
import anjuan.deadline.DeadlineSweep;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 登记报告逾期: an urgent preservation was not reported within 24 hours. */
@Component
class RecordPreservationReportOverdue implements Step {

    private final DeadlineSweep sweep;

    RecordPreservationReportOverdue(DeadlineSweep sweep) {
        this.sweep = sweep;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        sweep.report(matter.caseNumber(), "A30.report");
        return Outcome.done();
    }
}
