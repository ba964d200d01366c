package anjuan.seizure;

import anjuan.casefile.Matter;
import anjuan.deadline.Approver;
import anjuan.deadline.ClockChange;
import anjuan.deadline.Deadlines;
import anjuan.deadline.Grant;
import anjuan.measure.Fate;
import anjuan.measure.GoodsLists;
import anjuan.measure.MeasureRequest;
import anjuan.measure.Measures;
import anjuan.measure.Portion;
import anjuan.task.LimitTimers;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Carries out what the head granted on a seizure. */
@Component
class RequestedActs {

    private final Measures measures;
    private final Seizures seizures;
    private final GoodsLists goodsLists;
    private final SeizurePapers papers;
    private final SeizedGoods seized;
    private final Deadlines deadlines;
    private final LimitTimers timers;

    RequestedActs(
            Measures measures,
            Seizures seizures,
            GoodsLists goodsLists,
            SeizurePapers papers,
            SeizedGoods seized,
            Deadlines deadlines,
            LimitTimers timers) {
        this.measures = measures;
        this.seizures = seizures;
        this.goodsLists = goodsLists;
        this.papers = papers;
        this.seized = seized;
        this.deadlines = deadlines;
        this.timers = timers;
    }

    /** @throws IllegalStateException when nothing was granted, or it was carried out before */
    void carryOut(Matter matter) {
        var request = measures.carryOut(matter);
        var portions = measures.portions(request);
        var on = Objects.requireNonNull(request.decidedOn());
        switch (request.kind()) {
            case EXTENSION -> extend(matter, request);
            case RELEASE -> {
                measures.letGo(matter, portions, Fate.RELEASED, on);
                seizures.settle(matter, on);
                papers.release(matter, request, portions);
            }
            case HAND_OVER ->
                seized.handOver(
                        matter, portions, Objects.requireNonNullElse(request.receiver(), ""), request.reason(), on);
            case EARLY_DISPOSAL -> {
                move(matter, request, portions, on);
                papers.earlyDisposal(matter, request, portions);
            }
            case UNCLAIMED -> move(matter, request, portions, on);
        }
    }

    /** The grant as the clock takes it. */
    static Grant grant(MeasureRequest request, String head, LocalDate on) {
        return new Grant(on, Approver.HEAD, head, request.reason(), null);
    }

    private void move(Matter matter, MeasureRequest request, List<Portion> portions, LocalDate on) {
        goodsLists.move(matter, portions, request.kind().to(), on, request.receiver());
        seizures.settle(matter, on);
    }

    private void extend(Matter matter, MeasureRequest request) {
        var before = deadlines.find(matter, "A33").orElseThrow().dueDate().effective();
        var grant = grant(
                request, Objects.requireNonNull(request.decidedBy()), Objects.requireNonNull(request.decidedOn()));
        if (!(deadlines.extend(matter, "A33", grant) instanceof ClockChange.Made made)) {
            throw new IllegalStateException("an extension that was decided on %s is refused".formatted(matter));
        }
        timers.follow(matter, "A33", made.dueDate());
        papers.extension(matter, request, before.plusDays(1), made.dueDate());
    }
}
