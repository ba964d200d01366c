package anjuan.legal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Where a page of the desk ended; the next one begins behind it. Written {@code 2026-03-16_YZ-2026-00001_P1_reviewLegally}. */
public record DeskPosition(LocalDate dueOn, String caseNumber, String matter, String state) {

    @Override
    public String toString() {
        return dueOn + "_" + caseNumber + "_" + matter + "_" + state;
    }

    /** Reads what {@link #toString()} wrote; nothing when the text is not of that form. */
    public static Optional<DeskPosition> parse(String text) {
        String[] parts = text.split("_", 4);
        if (parts.length != 4 || text.length() > 100) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DeskPosition(LocalDate.parse(parts[0]), parts[1], parts[2], parts[3]));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
