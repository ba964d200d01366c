package anjuan.seizure;

import anjuan.casefile.Matter;
import anjuan.measure.Fate;
import anjuan.measure.GoodsLists;
import anjuan.measure.Portion;
import anjuan.task.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seized goods that go to the organ that takes the case over.
 *
 * @legal 行政强制法 第二十一条
 */
@Component
public class SeizedGoods {

    private final Seizures seizures;
    private final GoodsLists goodsLists;
    private final SeizurePapers papers;

    SeizedGoods(Seizures seizures, GoodsLists goodsLists, SeizurePapers papers) {
        this.seizures = seizures;
        this.goodsLists = goodsLists;
        this.papers = papers;
    }

    /** Why nothing can be handed over under a seizure on a day; absent while it is in force, its last day included. */
    public Optional<Refusal> obstacle(Matter seizure, LocalDate on) {
        return seizures.obstacle(seizure, on);
    }

    /** Takes the goods out of the seizure and tells their holder where they went (form 6). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(Matter seizure, List<Portion> portions, String receiver, String reason, LocalDate on) {
        goodsLists.move(seizure, portions, Fate.HANDED_OVER, on, receiver);
        seizures.settle(seizure, on);
        papers.handOver(seizure, portions, receiver, reason, on);
    }
}
