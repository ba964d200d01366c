package anjuan.remedy;

import anjuan.casefile.Matter;
import anjuan.deadline.DeadlineSweep;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 登记答复逾期: the bureau did not reply in time. */
@Component
class RecordRemedyReplyOverdue implements Step {

    private final Remedies remedies;
    private final DeadlineSweep sweep;

    RecordRemedyReplyOverdue(Remedies remedies, DeadlineSweep sweep) {
        this.remedies = remedies;
        this.sweep = sweep;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        sweep.report(matter.caseNumber(), remedies.read(matter).replyLimit());
        return Outcome.done();
    }
}
