package anjuan.publicity;

import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 登记公示期限 (A89): twenty working days from the decision. */
@Component
class OpenPublicity implements Step {

    private final Publicity publicity;
    private final Deadlines deadlines;

    OpenPublicity(Publicity publicity, Deadlines deadlines) {
        this.publicity = publicity;
        this.deadlines = deadlines;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var decidedOn = publicity.read(matter).decidedOn();
        if (deadlines.isInForce("A89", decidedOn)) {
            deadlines.start(matter, "A89", decidedOn);
        }
        return Outcome.done();
    }
}
