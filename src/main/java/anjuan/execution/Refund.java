package anjuan.execution;

import anjuan.casefile.Matter;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What went back to a party of what it had paid beyond what stands of a decision, in yuan.
 *
 * @param decision round of the decision
 * @param goods what became of goods that were taken and are no longer confiscated; absent where none were settled with it
 * @param note voucher, or why the goods themselves do not go back
 * @legal 行政处罚法 第四十八条；市场监督管理行政处罚程序规定 第六十三条
 */
public record Refund(
        Matter party,
        int no,
        int decision,
        BigDecimal fine,
        BigDecimal latePenalty,
        BigDecimal gain,
        @Nullable Goods goods,
        @Nullable String note,
        LocalDate refundedOn) {

    public BigDecimal total() {
        return fine.add(latePenalty).add(gain);
    }

    /** How goods are settled that are no longer confiscated. */
    public enum Goods {
        RETURNED,
        /** They are gone, and their value was paid. */
        COMPENSATED
    }
}
