package anjuan.enforcement;

import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 起算催告期限 (A101): ten working days from the service of the demand. */
@Component
class StartDemandTerm implements Step {

    private final Enforcement enforcement;
    private final Deadlines deadlines;

    StartDemandTerm(Enforcement enforcement, Deadlines deadlines) {
        this.enforcement = enforcement;
        this.deadlines = deadlines;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var servedOn =
                Objects.requireNonNull(enforcement.demand(matter).orElseThrow().servedOn());
        deadlines.start(matter, "A101", servedOn);
        return Outcome.done();
    }
}
