package anjuan.correction;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.HoldsPlaces;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The orders to correct and to refund of all cases. */
@Service
public class Corrections implements HoldsPlaces {

    private final CorrectionMapper mapper;
    private final Matters matters;
    private final RefundTime refundTime;

    Corrections(CorrectionMapper mapper, Matters matters, RefundTime refundTime) {
        this.mapper = mapper;
        this.matters = matters;
        this.refundTime = refundTime;
    }

    /** Every order of a case, refused and withdrawn ones too, in the order of proposing. */
    public List<Correction> of(CaseNumber caseNumber) {
        // the matters are known wherever a case is shown; most cases have no order
        return matters.of(caseNumber, Matter.Kind.CORRECTION).isEmpty() ? List.of() : mapper.of(caseNumber);
    }

    public Optional<Correction> find(Matter matter) {
        return of(matter.caseNumber()).stream()
                .filter(order -> order.matter().equals(matter.id()))
                .findFirst();
    }

    Correction read(Matter matter) {
        return find(matter).orElseThrow();
    }

    List<AmountLine> amounts(Correction order) {
        return order.isRefund() ? mapper.amounts(order.caseNumber(), order.matter()) : List.of();
    }

    /** The order and what it asks to be paid back, for the pages of its tasks. */
    Map<String, Object> facts(Matter matter) {
        var order = read(matter);
        var facts = new HashMap<String, Object>();
        facts.put("order", order);
        facts.put("refunds", amounts(order));
        return facts;
    }

    /** Ends an order whose result is recorded, or that the head refused; the time of a refund counts again from then on. */
    void end(Correction order, LocalDate on) {
        mapper.end(order.caseNumber(), order.matter(), on);
        if (order.isRefund() && order.isOrdered()) {
            refundTime.end(order, lastOfRefund(order, on));
        }
        matters.end(order.asMatter(), on);
    }

    /** Money that was not paid back in time keeps the limit standing to the day that was set, and not longer. */
    private static LocalDate lastOfRefund(Correction order, LocalDate on) {
        var repaidOn = order.correctedOn();
        var last = repaidOn != null ? repaidOn : on.isBefore(order.dueOn()) ? on : order.dueOn();
        var decidedOn = Objects.requireNonNull(order.decidedOn());
        return last.isBefore(decidedOn) ? decidedOn : last;
    }

    @Override
    public int highestPlace(CaseNumber caseNumber) {
        return of(caseNumber).stream().mapToInt(Correction::respondent).max().orElse(0);
    }
}
