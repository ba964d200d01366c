package anjuan.assistance;

import anjuan.casefile.Matter;
import anjuan.deadline.DeadlineSweep;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 登记协查逾期: neither an answer nor word of a delay came in time. */
@Component
class RecordHelpOverdue implements Step {

    private final AssistanceMapper mapper;
    private final DeadlineSweep sweep;

    RecordHelpOverdue(AssistanceMapper mapper, DeadlineSweep sweep) {
        this.mapper = mapper;
        this.sweep = sweep;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        mapper.setOverdue(matter.caseNumber(), matter.id());
        sweep.report(matter.caseNumber(), "A15");
        return Outcome.done();
    }
}
