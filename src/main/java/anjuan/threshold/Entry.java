package anjuan.threshold;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An act as it was entered, kept when a later entry takes its place.
 *
 * @param replaces number of the entry whose place this one takes
 * @param reason why it does
 * @param isStruckOut whether it only takes the other back
 */
public record Entry(
        Conduct conduct,
        @Nullable Integer replaces,
        @Nullable String reason,
        boolean isStruckOut,
        LocalDate enteredOn,
        String enteredBy) {

    public int no() {
        return conduct.no();
    }
}
