package anjuan.remedy;

import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 起算反馈期限 (A100b): sixty days to report on a letter of opinion. */
@Component
class BeginRectification implements Step {

    private final Remedies remedies;
    private final Deadlines deadlines;

    BeginRectification(Remedies remedies, Deadlines deadlines) {
        this.remedies = remedies;
        this.deadlines = deadlines;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var due = deadlines.start(
                matter, "A100b", Objects.requireNonNull(remedies.read(matter).letterOn()));
        return Outcome.done(Map.of("rectificationDue", deadlines.wakeAt(due)));
    }
}
