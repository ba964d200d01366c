package anjuan.library;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Where a page of answers ended; the next one begins behind it. Written {@code 2026-03-11_<id>}. */
public record LibraryPosition(LocalDate issuedOn, String id) {

    @Override
    public String toString() {
        return issuedOn + "_" + id;
    }

    /** Reads what {@link #toString()} wrote; nothing when the text is not of that form. */
    public static Optional<LibraryPosition> parse(String text) {
        int cut = text.indexOf('_');
        if (cut < 0 || text.length() > 100) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LibraryPosition(LocalDate.parse(text.substring(0, cut)), text.substring(cut + 1)));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
