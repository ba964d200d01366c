package anjuan.execution;

import anjuan.casefile.Matter;
import anjuan.engine.Processes;
import org.springframework.stereotype.Component;

/** Confiscated goods that an ended execution leaves behind: they are dealt with all the same (A106). */
@Component
public class LeftGoods {

    private final Performance performance;
    private final Processes processes;

    LeftGoods(Performance performance, Processes processes) {
        this.performance = performance;
        this.processes = processes;
    }

    /** Asks what becomes of the goods of a party whose execution has ended; nothing where there are none. */
    public void ask(Matter party) {
        if (performance.hasGoodsToHandle(party)) {
            processes.branch("disposeGoods", party);
        }
    }

    /** Asks no longer, because the decision that confiscated them was revoked. */
    public void leave(Matter party) {
        processes.tell("goodsNoLongerConfiscated", party);
    }
}
