package anjuan.jurisdiction;

import anjuan.casefile.Matter;
import anjuan.deadline.DeadlineSweep;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 登记指定逾期: the superior has not said in time which bureau has the case. */
@Component
class RecordDesignationOverdue implements Step {

    private final QuestionMapper mapper;
    private final DeadlineSweep sweep;

    RecordDesignationOverdue(QuestionMapper mapper, DeadlineSweep sweep) {
        this.mapper = mapper;
        this.sweep = sweep;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        mapper.setOverdue(matter);
        sweep.report(matter.caseNumber(), "A12.designate");
        return Outcome.done();
    }
}
