package anjuan.summary;

import anjuan.casefile.Matter;
import anjuan.deadline.DeadlineSweep;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 登记缴付银行逾期: the bureau did not pay the cash in in time. */
@Component
class RecordBankOverdue implements Step {

    private final DeadlineSweep sweep;

    RecordBankOverdue(DeadlineSweep sweep) {
        this.sweep = sweep;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        sweep.report(matter.caseNumber(), "A96.bank");
        return Outcome.done();
    }
}
