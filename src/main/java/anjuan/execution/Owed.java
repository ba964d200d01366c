package anjuan.execution;

import anjuan.decision.Penalty;
import java.math.BigDecimal;
import java.util.stream.Stream;

/**
 * What a party still owes of a penalty, in yuan and in deeds; a sum is negative where more was paid than is owed after a
 * change, which goes back.
 *
 * @param goodsBack whether goods were taken that are no longer confiscated
 * @param latePenalty what the delay has added by the day that is asked about and is not paid
 */
public record Owed(
        BigDecimal fine,
        BigDecimal gain,
        BigDecimal latePenalty,
        boolean goods,
        boolean correction,
        boolean restriction,
        boolean goodsBack) {

    static Owed of(Penalty penalty, BigDecimal latePenalty, Account account) {
        var payments = account.payments();
        return new Owed(
                penalty.fine().subtract(account.keptFine()),
                penalty.gain().subtract(account.keptGain()),
                latePenalty.subtract(account.keptLatePenalty()),
                penalty.goods() != null && payments.stream().noneMatch(Payment::goodsHandled),
                penalty.correction() != null && payments.stream().noneMatch(Payment::correctionDone),
                penalty.restriction() != null && payments.stream().noneMatch(Payment::restrictionDone),
                penalty.goods() == null && account.keepsGoods());
    }

    /** What was paid beyond what stands and has not gone back, in yuan. */
    public BigDecimal overpaid() {
        return Stream.of(fine, gain, latePenalty)
                .map(sum -> sum.min(BigDecimal.ZERO).negate())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether more was paid or taken than stands, so that something goes back. */
    public boolean isOver() {
        return overpaid().signum() > 0 || goodsBack;
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
}
