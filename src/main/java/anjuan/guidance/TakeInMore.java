package anjuan.guidance;

import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 登记补充要求: the bureau above set a day for the next report; an objection came before the first. */
@Component
class TakeInMore implements Step {

    private final Guidances guidances;
    private final Deadlines deadlines;

    TakeInMore(Guidances guidances, Deadlines deadlines) {
        this.guidances = guidances;
        this.deadlines = deadlines;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var reportOn = Objects.requireNonNull(guidances.read(matter).reportOn());
        return Outcome.done(Map.of("objectionDue", Deadlines.NEVER, "reportDue", deadlines.wakeAfter(reportOn)));
    }
}
