package anjuan.execution;

import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 登记恢复执行 (A105): the three years of the suspension stop being counted. */
@Component
class ResumeExecution implements Step {

    private final Halts halts;
    private final Deadlines deadlines;

    ResumeExecution(Halts halts, Deadlines deadlines) {
        this.halts = halts;
        this.deadlines = deadlines;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        halts.of(matter).stream()
                .reduce((earlier, later) -> later)
                .ifPresent(resumption -> deadlines.end(matter, "A105", resumption.heldOn()));
        return Outcome.done();
    }
}
