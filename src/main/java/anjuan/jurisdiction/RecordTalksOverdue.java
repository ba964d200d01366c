package anjuan.jurisdiction;

import anjuan.casefile.Matter;
import anjuan.deadline.DeadlineSweep;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 登记协商逾期: the seven working days ended without an agreement. */
@Component
class RecordTalksOverdue implements Step {

    private final QuestionMapper mapper;
    private final DeadlineSweep sweep;

    RecordTalksOverdue(QuestionMapper mapper, DeadlineSweep sweep) {
        this.mapper = mapper;
        this.sweep = sweep;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        mapper.setOverdue(matter);
        sweep.report(matter.caseNumber(), "A12");
        return Outcome.done();
    }
}
