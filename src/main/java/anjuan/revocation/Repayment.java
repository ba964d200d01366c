package anjuan.revocation;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a party had performed of a decision that was revoked, and what of it went back, in yuan.
 *
 * @param round of the decision
 * @param goods whether goods had been taken or handled
 * @param repaidOn absent while nothing is entered
 */
public record Repayment(
        CaseNumber caseNumber,
        int round,
        String matter,
        BigDecimal paidFine,
        BigDecimal paidLatePenalty,
        BigDecimal paidGain,
        boolean goods,
        @Nullable BigDecimal fine,
        @Nullable BigDecimal latePenalty,
        @Nullable BigDecimal gain,
        @Nullable Boolean goodsReturned,
        @Nullable String note,
        @Nullable LocalDate repaidOn) {

    /** What was paid under it. */
    public BigDecimal total() {
        return paidFine.add(paidLatePenalty).add(paidGain);
    }

    Matter party() {
        return new Matter(caseNumber, matter);
    }
}
