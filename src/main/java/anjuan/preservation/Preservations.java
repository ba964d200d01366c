package anjuan.preservation;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.deadline.Deadlines;
import anjuan.deadline.RunningClock;
import anjuan.engine.Processes;
import anjuan.inbox.Inbox;
import anjuan.ledger.Act;
import anjuan.ledger.Actor;
import anjuan.measure.Fate;
import anjuan.measure.GoodsLists;
import anjuan.measure.Measure;
import anjuan.measure.MeasureState;
import anjuan.measure.Measures;
import anjuan.measure.Portion;
import anjuan.officer.Post;
import anjuan.task.Refusal;
import anjuan.task.Work;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The preservations of a case: whether one still holds, what is left of it, and its conversion into a seizure. */
@Service
public class Preservations {

    private final Measures measures;
    private final GoodsLists goodsLists;
    private final Matters matters;
    private final Deadlines deadlines;
    private final Inbox inbox;
    private final Processes processes;

    Preservations(
            Measures measures,
            GoodsLists goodsLists,
            Matters matters,
            Deadlines deadlines,
            Inbox inbox,
            Processes processes) {
        this.measures = measures;
        this.goodsLists = goodsLists;
        this.matters = matters;
        this.deadlines = deadlines;
        this.inbox = inbox;
        this.processes = processes;
    }

    /** Why nothing can be done under a preservation on a day; absent while it holds, its last day included. */
    public Optional<Refusal> obstacle(Matter matter, LocalDate on) {
        var due = deadlines.find(matter, "A30").map(RunningClock::dueDate);
        if (due.isPresent() && on.isAfter(due.get().effective())) {
            return Optional.of(Refusal.of("PRESERVATION_LAPSED", due.get().effective()));
        }
        return measures.read(matter).isInForce() && due.isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of("PRESERVATION_NOT_IN_FORCE"));
    }

    /**
     * Ends the clock when nothing is preserved any more.
     *
     * @return what the diagram asks: whether all is handled, and whether all is accounted for
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Object> settle(Matter matter, LocalDate on) {
        var goods = goodsLists.of(matter);
        boolean isHandled = !goods.has(Fate.HELD);
        if (isHandled && measures.read(matter).isInForce()) {
            measures.set(matter, MeasureState.HANDLED);
        }
        if (isHandled) {
            deadlines.end(matter, "A30", on);
        }
        return Map.of("isHandled", isHandled, "areGoodsAccounted", goods.isAccounted());
    }

    /** The preservations whose goods a seizure may take over: still preserved, or being tested. */
    public List<Measure> convertible(CaseNumber caseNumber) {
        return measures.of(caseNumber).stream()
                .filter(measure -> !measure.isSeizure())
                .filter(measure -> goodsLists.of(measure.key()).has(Fate.HELD)
                        || goodsLists.of(measure.key()).has(Fate.TESTING))
                .toList();
    }

    /** What stands against converting these goods of a preservation into a seizure on a day. */
    public List<Refusal> conversionObstacles(Matter matter, List<Portion> portions, LocalDate on) {
        var preservation = measures.find(matter);
        if (preservation.isEmpty() || preservation.get().isSeizure()) {
            return List.of(Refusal.of("PRESERVATION_UNKNOWN", matter.id()));
        }
        boolean isHeld = portions.stream().anyMatch(portion -> portion.from() == Fate.HELD);
        if (isHeld) {
            var obstacle = obstacle(matter, on).or(() -> unconfirmed(preservation.get()));
            if (obstacle.isPresent()) {
                return List.of(obstacle.get());
            }
        }
        if (measures.waiting(matter).isPresent()) {
            return List.of(Refusal.of("MEASURE_REQUEST_WAITS", matter.id()));
        }
        if (matters.find(matter).orElseThrow().lastActOn().isAfter(on)) {
            return List.of(Refusal.of(
                    "DATE_BEFORE_PREVIOUS_ACT", on, matters.find(matter).get().lastActOn()));
        }
        return goodsLists.of(matter).check(portions, Fate.SEIZED);
    }

    /** Hands goods over to the list of a seizure, and moves the preservation on when that leaves nothing to do. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void convert(Work work, Matter from, Matter into, List<Portion> portions) {
        goodsLists.takeOver(from, into, portions, work.occurredOn());
        moveOn(work, from, "CONVERTED", from.id() + " " + into.id(), "市场监督管理行政处罚程序规定 第三十五条");
    }

    /** Hands preserved goods to the organ that takes the case over, and moves the preservation on when that leaves nothing to do. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(Work work, Matter from, List<Portion> portions, String receiver) {
        goodsLists.move(from, portions, Fate.HANDED_OVER, work.occurredOn(), receiver);
        moveOn(work, from, "GOODS_HANDED_OVER", from.id(), "行政执法机关移送涉嫌犯罪案件的规定 第十二条");
    }

    private void moveOn(Work work, Matter from, String outcome, String object, String legalBasis) {
        var facts = new HashMap<>(settle(from, work.occurredOn()));
        matters.acted(from, work.occurredOn());
        facts.put("isReleaseProposed", false);
        for (var task : inbox.ofCase(from.caseNumber())) {
            boolean isDone = task.open().matter().equals(from)
                    && ("handlePreservation".equals(task.open().key())
                                    && facts.get("isHandled").equals(true)
                            || "accountForGoods".equals(task.open().key())
                                    && facts.get("areGoodsAccounted").equals(true));
            if (isDone) {
                processes.complete(task.open(), act(work, from, task.open().key(), outcome, object, legalBasis), facts);
            }
        }
    }

    private static Optional<Refusal> unconfirmed(Measure measure) {
        return measure.isApproved()
                ? Optional.empty()
                : Optional.of(Refusal.of("MEASURE_UNCONFIRMED", measure.matter()));
    }

    private static Act act(Work work, Matter from, String task, String outcome, String object, String legalBasis) {
        return new Act(
                from.caseNumber(),
                work.occurredOn(),
                Actor.of(work.by(), Post.OFFICER),
                task,
                object,
                outcome,
                null,
                legalBasis,
                null,
                "");
    }
}
