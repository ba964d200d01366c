package anjuan.measure;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * So much of one line of a list of goods.
 *
 * @param of the fate of the part that is meant; that under the measure where it is left out
 * @param quantity absent where nothing of the line is meant
 */
public record Portion(
        @NotNull Integer line,
        @Nullable Fate of,

        @Nullable @Positive @Digits(integer = 11, fraction = 3)
        BigDecimal quantity) {

    /** The fate of the part that is meant. */
    public Fate from() {
        return of == null ? Fate.HELD : of;
    }

    /** Those of which something is meant. */
    public static List<Portion> chosen(@Nullable List<Portion> portions) {
        return portions == null
                ? List.of()
                : portions.stream()
                        .filter(portion -> portion.quantity() != null)
                        .toList();
    }
}
