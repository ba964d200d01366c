package anjuan.guidance;

import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 登记逾期未报: no report was there on the day that was set for it. */
@Component
class RecordGuidanceOverdue implements Step {

    private final Guidances guidances;
    private final GuidanceMapper mapper;

    RecordGuidanceOverdue(Guidances guidances, GuidanceMapper mapper) {
        this.guidances = guidances;
        this.mapper = mapper;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        mapper.setLate(guidances.read(matter).file());
        return Outcome.done();
    }
}
