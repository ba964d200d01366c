package anjuan.measure;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One line of a list of goods as officers enter it. */
public record GoodsLine(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 100) String brand,
        @Nullable @Size(max = 200) String specification,

        @NotNull @Positive @Digits(integer = 11, fraction = 3)
        BigDecimal quantity,

        @NotBlank @Size(max = 20) String unit,

        @PositiveOrZero @Digits(integer = 14, fraction = 2) @Nullable
        BigDecimal worth,

        @Nullable @Size(max = 200) String place,
        @Nullable @Size(max = 500) String remark) {

    /** What one would call it in a sentence: 外套 120 件. */
    public String words() {
        return name + " " + quantity.stripTrailingZeros().toPlainString() + " " + unit;
    }
}
