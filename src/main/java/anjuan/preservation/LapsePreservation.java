package anjuan.preservation;

import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.measure.Fate;
import anjuan.measure.GoodsLists;
import anjuan.measure.MeasureState;
import anjuan.measure.Measures;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * 登记自动解除 (A30): what was not handled by the end of the last day is free by itself, without anybody's act.
 *
 * @legal 市场监督管理行政处罚程序规定 第三十五条
 */
@Component
class LapsePreservation implements Step {

    private final Measures measures;
    private final GoodsLists goodsLists;
    private final Deadlines deadlines;
    private final Clock clock;

    LapsePreservation(Measures measures, GoodsLists goodsLists, Deadlines deadlines, Clock clock) {
        this.measures = measures;
        this.goodsLists = goodsLists;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var running = deadlines.find(matter, "A30").filter(one -> one.isRunning());
        var today = LocalDate.now(clock);
        if (running.isEmpty() || !today.isAfter(running.get().dueDate().effective())) {
            throw new IllegalStateException("the seven working days of %s are not over".formatted(matter));
        }
        var lastDay = running.get().dueDate().effective();
        deadlines.end(matter, "A30", today);
        deadlines.end(matter, "A30.report", today);
        measures.set(matter, MeasureState.LAPSED);
        measures.letGo(matter, goodsLists.of(matter).all(Fate.HELD), Fate.LAPSED, lastDay);
        return Outcome.done(Map.of("areGoodsAccounted", goodsLists.of(matter).isAccounted()));
    }
}
