package anjuan.discretion;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a fine was weighed.
 *
 * @param rule id of the text that gives the sums; absent for a law that is not in the table
 * @param amount turnover or gains in yuan, as the text asks
 * @param reason why it is lighter or heavier than usual
 */
public record Discretion(
        @Nullable @Size(max = 10) String rule,

        @PositiveOrZero @Digits(integer = 14, fraction = 2) @Nullable
        BigDecimal amount,

        @Nullable Step step,
        @Nullable @Size(max = 2000) String reason) {

    public static final Discretion NONE = new Discretion(null, null, null, null);

    /**
     * How heavy the fine is within what the law allows.
     *
     * @legal 行政处罚法 第三十二条、第三十三条
     */
    public enum Step {
        /** 减轻处罚: below the lowest sum of the law. */
        MITIGATED,
        /** 从轻处罚 */
        LIGHT,
        /** 一般处罚 */
        USUAL,
        /** 从重处罚 */
        HEAVY
    }

    public Discretion {
        rule = rule == null || rule.isBlank() ? null : rule.strip();
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }
}
