package anjuan.execution;

import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 登记终结执行 (A105): the clocks of the execution end with it. */
@Component
class CloseExecution implements Step {

    private final Halts halts;
    private final ExecutionClocks clocks;
    private final LeftGoods leftGoods;

    CloseExecution(Halts halts, ExecutionClocks clocks, LeftGoods leftGoods) {
        this.halts = halts;
        this.clocks = clocks;
        this.leftGoods = leftGoods;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        clocks.end(matter, halts.end(matter).orElseThrow().heldOn());
        leftGoods.ask(matter);
        return Outcome.done();
    }
}
