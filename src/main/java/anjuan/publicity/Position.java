package anjuan.publicity;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a page of the register ends: the next begins behind it. */
public record Position(LocalDate decidedOn, String caseNumber, String matter) {

    private static final Pattern FORM = Pattern.compile("([\\d-]{10})_([A-Z]+-\\d+-\\d+)_([A-Z]\\d{1,4})");

    /** Reads what {@link #toString()} wrote; nothing where it is something else. */
    public static Optional<Position> of(@Nullable String text) {
        var parts = FORM.matcher(text == null ? "" : text);
        try {
            return parts.matches()
                    ? Optional.of(new Position(LocalDate.parse(parts.group(1)), parts.group(2), parts.group(3)))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return decidedOn + "_" + caseNumber + "_" + matter;
    }
}
