package anjuan.decision;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What another organ has taken already for the same act, in yuan; it is not taken twice.
 *
 * @param organ which organ
 * @param paper its decision or receipt, with the number
 * @legal 行政处罚法 第二十九条、第三十五条
 */
public record Credit(
        @PositiveOrZero @Digits(integer = 14, fraction = 2) @Nullable
        BigDecimal fine,

        @PositiveOrZero @Digits(integer = 14, fraction = 2) @Nullable
        BigDecimal gain,

        @Nullable @Size(max = 200) String organ,
        @Nullable @Size(max = 200) String paper) {

    public static final Credit NONE = new Credit(null, null, null, null);

    public Credit {
        fine = fine == null ? BigDecimal.ZERO : fine;
        gain = gain == null ? BigDecimal.ZERO : gain;
        organ = organ == null || organ.isBlank() ? null : organ.strip();
        paper = paper == null || paper.isBlank() ? null : paper.strip();
    }

    public boolean isNothing() {
        return fine.signum() == 0 && gain.signum() == 0;
    }
}
