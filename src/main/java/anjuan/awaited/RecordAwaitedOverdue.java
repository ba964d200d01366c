package anjuan.awaited;

import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 登记逾期未答复: nothing came by the day that the paper set. */
@Component
class RecordAwaitedOverdue implements Step {

    private final AwaitedMapper mapper;

    RecordAwaitedOverdue(AwaitedMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        mapper.setOverdue(matter.caseNumber(), matter.id());
        return Outcome.done();
    }
}
