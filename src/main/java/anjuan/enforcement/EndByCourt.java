package anjuan.enforcement;

import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.execution.ExecutionClocks;
import anjuan.execution.Halts;
import anjuan.execution.LeftGoods;
import org.springframework.stereotype.Component;

/** 法院终结执行 (A107): the court has ended the execution; nothing is owed to the case any more. */
@Component
class EndByCourt implements Step {

    private final Halts halts;
    private final ExecutionClocks clocks;
    private final LeftGoods leftGoods;

    EndByCourt(Halts halts, ExecutionClocks clocks, LeftGoods leftGoods) {
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
