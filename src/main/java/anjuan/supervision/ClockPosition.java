package anjuan.supervision;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Where a page of clocks ended; the next one begins behind it. Written {@code 2026-03-16_YZ-2026-00001_A50_1}. */
public record ClockPosition(LocalDate dueOn, String caseNumber, String limitId, int round) {

    @Override
    public String toString() {
        return dueOn + "_" + caseNumber + "_" + limitId + "_" + round;
    }

    /** Reads what {@link #toString()} wrote; nothing when the text is not of that form. */
    public static Optional<ClockPosition> parse(String text) {
        String[] parts = text.split("_", -1);
        if (parts.length != 4 || text.length() > 100 || !parts[3].matches("\\d{1,6}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new ClockPosition(LocalDate.parse(parts[0]), parts[1], parts[2], Integer.parseInt(parts[3])));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
