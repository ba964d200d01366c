package anjuan.correction;

import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 提示复查: the day of the order has passed. */
@Component
class RecordCorrectionDue implements Step {

    private final CorrectionMapper mapper;

    RecordCorrectionDue(CorrectionMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        mapper.setOverdue(matter.caseNumber(), matter.id());
        return Outcome.done();
    }
}
