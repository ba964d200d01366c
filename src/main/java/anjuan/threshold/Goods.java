package anjuan.threshold;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Goods of one kind, each piece in one line only, with the prices of a piece in yuan that are known.
 *
 * @param actual price actually got, of goods that were sold
 * @param average proven average selling price, for goods that were not
 * @param label price on their label
 * @param market middle market price of the genuine product
 * @param evidence numbers of the items of evidence that quantity and prices rest on
 */
public record Goods(
        @Nullable @Size(max = 200) String name,
        @NotNull State state,

        @PositiveOrZero @Digits(integer = 11, fraction = 3) @Nullable
        BigDecimal quantity,

        @PositiveOrZero @Digits(integer = 12, fraction = 2) @Nullable
        BigDecimal actual,

        @PositiveOrZero @Digits(integer = 12, fraction = 2) @Nullable
        BigDecimal average,

        @PositiveOrZero @Digits(integer = 12, fraction = 2) @Nullable
        BigDecimal label,

        @PositiveOrZero @Digits(integer = 12, fraction = 2) @Nullable
        BigDecimal market,

        @Nullable @Size(max = 200) String evidence) {

    /** Whether goods were sold. */
    public enum State {
        /** 已销售 */
        SOLD,
        /** 购进或者储存、运输，尚未销售 */
        UNSOLD,
        /** 自行制造，尚未销售 */
        MADE;

        boolean isSold() {
            return this == SOLD;
        }
    }

    /** The prices, in the order in which the table of values asks for them. */
    public enum Price {
        /** 实际销售价格 */
        ACTUAL,
        /** 已查明的实际销售平均价格 */
        AVERAGE,
        /** 标价 */
        LABEL,
        /** 被侵权产品的市场中间价格 */
        MARKET
    }

    public @Nullable BigDecimal price(Price price) {
        return switch (price) {
            case ACTUAL -> actual;
            case AVERAGE -> average;
            case LABEL -> label;
            case MARKET -> market;
        };
    }

    boolean hasPrice() {
        return actual != null || average != null || label != null || market != null;
    }
}
