package anjuan.intake;

import anjuan.casefile.Matter;
import anjuan.deadline.DeadlineSweep;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 登记核查逾期: the verification did not end in time. */
@Component
class RecordVerificationOverdue implements Step {

    private final DeadlineSweep sweep;

    RecordVerificationOverdue(DeadlineSweep sweep) {
        this.sweep = sweep;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var caseNumber = matter.caseNumber();
        sweep.report(caseNumber, "A02");
        return Outcome.done();
    }
}
