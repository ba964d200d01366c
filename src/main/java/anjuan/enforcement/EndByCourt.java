package anjuan.enforcement;

import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.execution.ExecutionClocks;
import anjuan.execution.Halts;
import org.springframework.stereotype.Component;

/** 法院终结执行 (A107): the court has ended the execution; nothing is owed to the case any more. */
@Component
class EndByCourt implements Step {

    private final Halts halts;
    private final ExecutionClocks clocks;

    EndByCourt(Halts halts, ExecutionClocks clocks) {
        this.halts = halts;
        this.clocks = clocks;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        clocks.end(matter, halts.end(matter).orElseThrow().heldOn());
        return Outcome.done();
    }
}
