package anjuan.decision;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a party is to bear, in yuan.
 *
 * @param gain illegal gains to be confiscated
 * @param goods goods to be confiscated, in words, or null
 * @param goodsValue value of the goods to be confiscated, in yuan; 0 where none are or it is not known
 * @param restriction a penalty beside warning and money, or null
 * @param restrictionTerms what it says: which business, licence or trade, and how long
 * @param correction what the party is ordered to put right, which is no penalty
 */
public record Penalty(
        boolean warning,

        @PositiveOrZero @Digits(integer = 14, fraction = 2) @Nullable
        BigDecimal fine,

        @PositiveOrZero @Digits(integer = 14, fraction = 2) @Nullable
        BigDecimal gain,

        @Nullable @Size(max = 1000) String goods,

        @PositiveOrZero @Digits(integer = 14, fraction = 2) @Nullable
        BigDecimal goodsValue,

        @Nullable Restriction restriction,
        @Nullable @Size(max = 1000) String restrictionTerms,
        @Nullable @Size(max = 1000) String correction) {

    public static final Penalty NONE =
            new Penalty(false, BigDecimal.ZERO, BigDecimal.ZERO, null, BigDecimal.ZERO, null, null, null);

    public Penalty {
        fine = fine == null ? BigDecimal.ZERO : fine;
        gain = gain == null ? BigDecimal.ZERO : gain;
        goods = goods == null || goods.isBlank() ? null : goods.strip();
        goodsValue = goodsValue == null ? BigDecimal.ZERO : goodsValue;
        restrictionTerms = restriction == null || restrictionTerms == null || restrictionTerms.isBlank()
                ? null
                : restrictionTerms.strip();
        correction = correction == null || correction.isBlank() ? null : correction.strip();
    }

    /** A penalty without a restriction, of goods whose value is not known. */
    public Penalty(
            boolean warning,
            @Nullable BigDecimal fine,
            @Nullable BigDecimal gain,
            @Nullable String goods,
            @Nullable String correction) {
        this(warning, fine, gain, goods, BigDecimal.ZERO, null, null, correction);
    }

    /** Whether nothing is imposed; an order to correct alone is something that a decision may say. */
    public boolean isEmpty() {
        return !warning
                && fine.signum() == 0
                && gain.signum() == 0
                && goods == null
                && restriction == null
                && correction == null;
    }

    /**
     * Whether this weighs more than what the party was told: a larger sum, goods or a restriction where none were
     * named, or a warning where none was.
     *
     * @legal 行政处罚法 第四十五条；市场监督管理行政处罚程序规定 第五十八条
     */
    public boolean isHeavierThan(Penalty notified) {
        return fine.compareTo(notified.fine) > 0
                || gain.compareTo(notified.gain) > 0
                || goodsValue.compareTo(notified.goodsValue) > 0
                || (restriction != null && restriction != notified.restriction)
                || (goods != null && !goods.equals(notified.goods))
                || (warning && !notified.warning);
    }
}
