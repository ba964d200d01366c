package anjuan.assistance;

import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 办结协查: ends the limit with the day of the answer, and the matter. */
@Component
class CloseHelp implements Step {

    private final Helping helping;
    private final Deadlines deadlines;
    private final Matters matters;

    CloseHelp(Helping helping, Deadlines deadlines, Matters matters) {
        this.helping = helping;
        this.deadlines = deadlines;
        this.matters = matters;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var request = helping.read(matter);
        if (request.result() == null) {
            throw new IllegalStateException("nothing came of the letter of " + matter);
        }
        var endedOn = Objects.requireNonNull(request.endedOn());
        deadlines.end(matter, "A15", Objects.requireNonNullElse(request.answeredOn(), endedOn));
        matters.end(matter, endedOn);
        return Outcome.done();
    }
}
