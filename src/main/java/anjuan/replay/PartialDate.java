package anjuan.replay;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as people write it: a day, a month with or without its third, a year, or a stretch between two of these.
 *
 * @param isExact whether one day is named and nothing qualifies it
 */
record PartialDate(String text, LocalDate earliest, LocalDate latest, boolean isExact) {

    private static final Pattern DATE =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(?!\\d)(?:[-/.](\\d{1,2})(?!\\d)(?:[-/.](\\d{1,2})(?!\\d))?)?");
    private static final Pattern DAY = Pattern.compile("\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?:[T ]\\d{2}:\\d{2}.*)?");
    private static final Pattern EARLY = Pattern.compile("(?i)early|begin|上旬|初");
    private static final Pattern MID = Pattern.compile("(?i)\\bmid|中旬");
    private static final Pattern LATE = Pattern.compile("(?i)\\blate|\\bend\\b|下旬|底");

    /** Reads a date; nothing where none is written or what is written is no day of the calendar. */
    static Optional<PartialDate> read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        var plain = text.strip()
                .replace("年", "-")
                .replace("月", "-")
                .replace("日", "")
                .replaceAll("-+(?=\\D|$)", "");
        var found = DATE.matcher(plain).results().toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try {
            var first = found.get(0);
            var last = found.get(found.size() - 1);
            var earliest = earliest(first, plain);
            var latest = latest(last, plain);
            return latest.isBefore(earliest)
                    ? Optional.empty()
                    : Optional.of(new PartialDate(
                            text.strip(), earliest, latest, DAY.matcher(plain).matches()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static PartialDate day(LocalDate day) {
        return new PartialDate(day.toString(), day, day, true);
    }

    LocalDate middle() {
        return earliest.plusDays(java.time.temporal.ChronoUnit.DAYS.between(earliest, latest) / 2);
    }

    private static LocalDate earliest(MatchResult date, String text) {
        int year = Integer.parseInt(date.group(1));
        if (date.group(2) == null) {
            return LocalDate.of(year, 1, 1);
        }
        int month = Integer.parseInt(date.group(2));
        if (date.group(3) != null) {
            return LocalDate.of(year, month, Integer.parseInt(date.group(3)));
        }
        if (LATE.matcher(text).find()) {
            return LocalDate.of(year, month, 21);
        }
        return LocalDate.of(year, month, MID.matcher(text).find() ? 11 : 1);
    }

    private static LocalDate latest(MatchResult date, String text) {
        int year = Integer.parseInt(date.group(1));
        if (date.group(2) == null) {
            return LocalDate.of(year, 12, 31);
        }
        int month = Integer.parseInt(date.group(2));
        if (date.group(3) != null) {
            return LocalDate.of(year, month, Integer.parseInt(date.group(3)));
        }
        if (EARLY.matcher(text).find()) {
            return LocalDate.of(year, month, 10);
        }
        return MID.matcher(text).find()
                ? LocalDate.of(year, month, 20)
                : YearMonth.of(year, month).atEndOfMonth();
    }
}
