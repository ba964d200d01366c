package anjuan.summary;

import anjuan.casefile.CaseNumber;
import anjuan.decision.Penalty;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A penalty decided and handed over on the spot (B01, B03).
 *
 * @param fine in yuan, zero for a warning alone
 * @param officers names of the two who decided it
 * @param payment absent where there is no fine
 * @param cashReceipt number of the finance ministry's receipt for the cash
 */
record SpotPenalty(
        CaseNumber caseNumber,
        boolean warning,
        BigDecimal fine,
        String lawBroken,
        String lawApplied,
        String discretion,
        String officers,
        Receipt receipt,
        String receiver,
        @Nullable String refusalReason,
        @Nullable PaymentWay payment,
        @Nullable CashGround cashGround,
        @Nullable String cashReason,
        @Nullable String cashReceipt,
        LocalDate decidedOn) {

    boolean isCash() {
        return payment == PaymentWay.CASH;
    }

    Penalty penalty() {
        return new Penalty(warning, fine, BigDecimal.ZERO, null, null, null, null, null);
    }
}
