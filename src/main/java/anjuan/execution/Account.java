package anjuan.execution;

import anjuan.deadline.WorkingCalendar;
import anjuan.decision.Decision;
import anjuan.decision.Penalty;
import anjuan.remedy.Remedy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the performance of a penalty, read once; from it follows what is owed on any day.
 *
 * @param left the penalty after the changes that reviews and suits made to it
 * @param dueOn last day to pay as the decision has it, whatever was granted later; absent before it is served
 * @param refunds what went back of what was paid too much
 * @param deferrals requests to pay later or in parts, the earliest first
 */
public record Account(
        Decision decision,
        Penalty left,
        @Nullable LocalDate dueOn,
        List<Payment> payments,
        List<Refund> refunds,
        List<Remedy> remedies,
        List<Deferral> deferrals,
        WorkingCalendar calendar) {

    public Account {
        payments = List.copyOf(payments);
        refunds = List.copyOf(refunds);
        remedies = List.copyOf(remedies);
        deferrals = List.copyOf(deferrals);
    }

    /** What is owed, the late penalty counted up to and with a day. */
    public Owed owed(LocalDate asOf) {
        return Owed.of(left, latePenalty(asOf).amount(), this);
    }

    /** The late penalty up to and with a day, with its derivation. */
    public LatePenalty latePenalty(LocalDate asOf) {
        var paid = payments.stream()
                .map(payment -> new LatePenalty.Paid(payment.performedOn(), payment.fine()))
                .toList();
        return dueOn == null ? LatePenalty.NONE : LatePenalty.of(left.fine(), dueOn, paid, stops(asOf), asOf);
    }

    /** What was paid of the fine and did not go back. */
    public BigDecimal keptFine() {
        return sum(payments, Payment::fine).subtract(sum(refunds, Refund::fine));
    }

    /** What was paid of the late penalty and did not go back. */
    public BigDecimal keptLatePenalty() {
        return sum(payments, Payment::latePenalty).subtract(sum(refunds, Refund::latePenalty));
    }

    /** What was paid of the gains and did not go back. */
    public BigDecimal keptGain() {
        return sum(payments, Payment::gain).subtract(sum(refunds, Refund::gain));
    }

    /** Whether goods were taken under the decision and neither they nor their value went back. */
    public boolean keepsGoods() {
        return payments.stream().anyMatch(Payment::goodsHandled)
                && refunds.stream().noneMatch(refund -> refund.goods() != null);
    }

    /** Whether the decision was annulled with an order to take another. */
    boolean isToDecideAgain() {
        return remedies.stream().anyMatch(remedy -> remedy.outcome() == Remedy.Outcome.DECIDE_AGAIN);
    }

    /** The plan that the party has, or had last. */
    public Optional<Deferral> plan() {
        return deferrals.stream().filter(Deferral::isGranted).reduce((earlier, later) -> later);
    }

    /** How that plan ends by what is known on a day. */
    public Optional<Deferral.End> planEnd(LocalDate asOf) {
        return plan().map(plan -> end(plan, asOf));
    }

    /** A plan holds from the request, so that the party does not pay for the time that the head took. */
    private List<LatePenalty.Stop> stops(LocalDate asOf) {
        var remedied = remedies.stream()
                .map(remedy -> new LatePenalty.Stop(
                        remedy.lodgedOn(),
                        remedy.endedOn(),
                        remedy.kind() == Remedy.Kind.SUIT ? LatePenalty.Reason.SUIT : LatePenalty.Reason.REVIEW));
        var deferred = deferrals.stream()
                .filter(Deferral::isGranted)
                .map(plan ->
                        new LatePenalty.Stop(plan.requestedOn(), end(plan, asOf).on(), LatePenalty.Reason.DEFERRAL));
        return Stream.concat(remedied, deferred).toList();
    }

    private static <T> BigDecimal sum(List<T> entries, Function<T, BigDecimal> of) {
        return entries.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Deferral.End end(Deferral plan, LocalDate asOf) {
        return plan.end(left.fine(), payments, asOf, calendar);
    }
}
