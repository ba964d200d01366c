package anjuan.execution;

import anjuan.decision.Penalty;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * What a party still owes of a penalty, in yuan and in deeds; negative where more was paid than is owed after a change.
 *
 * @param latePenalty what the delay has added by the day that is asked about and is not paid
 */
public record Owed(
        BigDecimal fine,
        BigDecimal gain,
        BigDecimal latePenalty,
        boolean goods,
        boolean correction,
        boolean restriction) {

    static Owed of(Penalty penalty, BigDecimal latePenalty, List<Payment> payments) {
        return new Owed(
                penalty.fine().subtract(sum(payments, Payment::fine)),
                penalty.gain().subtract(sum(payments, Payment::gain)),
                latePenalty.subtract(sum(payments, Payment::latePenalty)),
                penalty.goods() != null && payments.stream().noneMatch(Payment::goodsHandled),
                penalty.correction() != null && payments.stream().noneMatch(Payment::correctionDone),
                penalty.restriction() != null && payments.stream().noneMatch(Payment::restrictionDone));
    }

    /** Whether nothing is left to be paid or done. */
    public boolean isNothing() {
        return fine.signum() <= 0
                && gain.signum() <= 0
                && latePenalty.signum() <= 0
                && !goods
                && !correction
                && !restriction;
    }

    static BigDecimal sum(List<Payment> payments, Function<Payment, BigDecimal> of) {
        return payments.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
