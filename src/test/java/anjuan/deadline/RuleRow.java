package anjuan.deadline;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Month;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of the domain reference, with the lengths of time that it names.
 *
 * @param clock what the row says about time, empty where it has no such column
 * @param rule what the row demands
 */
record RuleRow(String id, String section, String status, String clock, String rule) {

    private static final String MONTHS_OF_THE_YEAR =
            Stream.of(Month.values()).map(Month::name).collect(Collectors.joining("|"));
    private static final Pattern LENGTH =
            Pattern.compile("(\\d+(?: */ *\\d+)*) (WD|CD|days?|h|M|months?|years?)(?![a-zA-Z])");
    private static final Pattern EACH_MONTH = Pattern.compile("by the (\\d+)th of each month");
    private static final Pattern EACH_YEAR =
            Pattern.compile("(\\d+) (" + MONTHS_OF_THE_YEAR + ")\\b", Pattern.CASE_INSENSITIVE);

    /** A length of time, or a recurring day. */
    record Amount(int number, LimitUnit unit) {

        @Override
        public String toString() {
            return number + " " + unit;
        }
    }

    static List<RuleRow> all() {
        try (InputStream json = RuleRow.class.getResourceAsStream("/rules.json")) {
            return new ObjectMapper()
                    .readValue(Objects.requireNonNull(json), new TypeReference<List<Map<String, String>>>() {}).stream()
                            .map(RuleRow::of)
                            .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static RuleRow of(Map<String, String> row) {
        return new RuleRow(
                row.get("id"),
                row.get("section"),
                row.get("status"),
                words(row, "clock", "when"),
                words(row, "step", "step_/_rule", "subject", "rule", "duty"));
    }

    private static String words(Map<String, String> row, String... keys) {
        return Stream.of(keys)
                .map(key -> row.getOrDefault(key, ""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "))
                .replace("*", "");
    }

    /** Whether a limit must stand for it; the rows on counting itself (section 9) say how, not how long. */
    boolean speaksOfTime() {
        return !section.startsWith("9") && (!clock.isEmpty() || !amounts().isEmpty());
    }

    boolean isVerified() {
        return status.equals("verified");
    }

    /** What the clock names; where it only says "as listed" or the like, what the rule names. */
    Set<Amount> amounts() {
        Set<Amount> ofClock = amounts(clock);
        return ofClock.isEmpty() ? amounts(rule) : ofClock;
    }

    private static Set<Amount> amounts(String text) {
        Set<Amount> amounts = new LinkedHashSet<>();
        LENGTH.matcher(text).results().forEach(found -> {
            for (String number : found.group(1).split(" */ *")) {
                amounts.add(new Amount(Integer.parseInt(number), unit(found.group(2))));
            }
        });
        EACH_MONTH
                .matcher(text)
                .results()
                .forEach(found -> amounts.add(new Amount(Integer.parseInt(found.group(1)), LimitUnit.EACH_MONTH)));
        EACH_YEAR.matcher(text).results().forEach(found -> {
            int month = Month.valueOf(found.group(2).toUpperCase(Locale.ROOT)).getValue();
            amounts.add(new Amount(month * 100 + Integer.parseInt(found.group(1)), LimitUnit.EACH_YEAR));
        });
        if (text.contains("each quarter")) {
            amounts.add(new Amount(3, LimitUnit.MONTHS));
        }
        return amounts;
    }

    private static LimitUnit unit(String word) {
        return switch (word) {
            case "WD" -> LimitUnit.WORKING_DAYS;
            case "CD", "day", "days" -> LimitUnit.CALENDAR_DAYS;
            case "h" -> LimitUnit.HOURS;
            case "M", "month", "months" -> LimitUnit.MONTHS;
            default -> LimitUnit.YEARS;
        };
    }
}
