package anjuan.execution;

import anjuan.decision.Penalty;
import java.math.BigDecimal;
import java.util.List;

/** What a party still owes of a penalty, in yuan and in deeds. */
public record Owed(BigDecimal fine, BigDecimal gain, boolean goods, boolean correction) {

    static Owed of(Penalty penalty, List<Payment> payments) {
        var fine = payments.stream().map(Payment::fine).reduce(BigDecimal.ZERO, BigDecimal::add);
        var gain = payments.stream().map(Payment::gain).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Owed(
                penalty.fine().subtract(fine),
                penalty.gain().subtract(gain),
                penalty.goods() != null && payments.stream().noneMatch(Payment::goodsHandled),
                penalty.correction() != null && payments.stream().noneMatch(Payment::correctionDone));
    }

    public boolean isNothing() {
        return fine.signum() <= 0 && gain.signum() <= 0 && !goods && !correction;
    }
}
