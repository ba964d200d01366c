package anjuan.execution;

import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 登记中止执行 (A105): where the party cannot pay, the three years run after which the execution rests for good. */
@Component
class SuspendExecution implements Step {

    private final Halts halts;
    private final Deadlines deadlines;

    SuspendExecution(Halts halts, Deadlines deadlines) {
        this.halts = halts;
        this.deadlines = deadlines;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        halts.suspension(matter)
                .filter(halt -> Halt.Suspension.HARDSHIP.name().equals(halt.ground()))
                .ifPresent(halt -> deadlines.start(matter, "A105", halt.heldOn()));
        return Outcome.done();
    }
}
