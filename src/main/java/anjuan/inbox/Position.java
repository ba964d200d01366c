package anjuan.inbox;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Where a page of a list ended; the next one begins behind it. Written {@code 2026-03-11_<task id>}. */
public record Position(LocalDate dueOn, String taskId) {

    @Override
    public String toString() {
        return dueOn + "_" + taskId;
    }

    /** Reads what {@link #toString()} wrote; nothing when the text is not of that form. */
    public static Optional<Position> parse(String text) {
        int cut = text.indexOf('_');
        if (cut < 0 || text.length() > 100) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Position(LocalDate.parse(text.substring(0, cut)), text.substring(cut + 1)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
