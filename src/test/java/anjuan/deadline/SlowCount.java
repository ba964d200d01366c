package anjuan.deadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The counting rules done again, one day at a time, sharing no code and reading the calendar files as plain text. */
final class SlowCount {

    private static final Set<LocalDate> OFF = new HashSet<>();
    private static final Set<LocalDate> WORKED = new HashSet<>();

    static {
        try (var files = Files.list(Path.of("config/calendar"))) {
            for (Path file : files.toList()) {
                for (String text : Files.readAllLines(file)) {
                    if (text.contains("from: ")) {
                        LocalDate day = dateAfter(text, "from: ");
                        LocalDate last = dateAfter(text, "to: ");
                        for (; !day.isAfter(last); day = day.plusDays(1)) {
                            OFF.add(day);
                        }
                    } else if (text.matches(" +- \\d{4}-\\d\\d-\\d\\d")) {
                        WORKED.add(dateAfter(text, "- "));
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private final List<Stop> stops;

    SlowCount(List<Stop> stops) {
        this.stops = new ArrayList<>(stops);
        // two stops that share a day are one
        for (boolean joined = true; joined; ) {
            joined = joinTwo();
        }
    }

    LocalDate end(LocalDate start, int amount, LimitUnit unit) {
        int owed = amount;
        LocalDate day = start;
        if (unit == LimitUnit.MONTHS || unit == LimitUnit.YEARS) {
            owed = 0;
            LocalDate nominal = start.plusMonths(unit == LimitUnit.YEARS ? 12L * amount : amount);
            while (day.isBefore(nominal)) {
                day = day.plusDays(1);
                owed += isOut(day) ? 1 : 0;
            }
        }
        while (owed > 0) {
            day = day.plusDays(1);
            boolean counts = !isOut(day) && (unit != LimitUnit.WORKING_DAYS || isWorked(day));
            owed -= counts ? 1 : 0;
        }
        return day;
    }

    LocalDate back(LocalDate event, int amount, LimitUnit unit) {
        if (unit == LimitUnit.MONTHS || unit == LimitUnit.YEARS) {
            return event.minusMonths(unit == LimitUnit.YEARS ? 12L * amount : amount);
        }
        LocalDate day = event;
        for (int owed = amount; owed > 0; ) {
            day = day.minusDays(1);
            owed -= unit != LimitUnit.WORKING_DAYS || isWorked(day) ? 1 : 0;
        }
        return day;
    }

    LocalDate rolled(LocalDate day) {
        return isWorked(day) ? day : rolled(day.plusDays(1));
    }

    static boolean isWorked(LocalDate day) {
        return WORKED.contains(day) || (!OFF.contains(day) && day.getDayOfWeek().getValue() < 6);
    }

    static Set<LocalDate> off() {
        return OFF;
    }

    static Set<LocalDate> worked() {
        return WORKED;
    }

    private boolean isOut(LocalDate day) {
        for (Stop stop : stops) {
            if (stop.from().isBefore(day) && stop.to().isAfter(day)) {
                return true;
            }
        }
        return false;
    }

    private boolean joinTwo() {
        for (Stop one : stops) {
            for (Stop other : stops) {
                boolean share = !one.from().isAfter(other.to()) && !other.from().isAfter(one.to());
                if (one != other && share) {
                    LocalDate from = one.from().isBefore(other.from()) ? one.from() : other.from();
                    LocalDate to = one.to().isAfter(other.to()) ? one.to() : other.to();
                    stops.remove(one);
                    stops.remove(other);
                    stops.add(Stop.between(from, to, one.reason()));
                    return true;
                }
            }
        }
        return false;
    }

    private static LocalDate dateAfter(String text, String mark) {
        int at = text.indexOf(mark) + mark.length();
        return LocalDate.parse(text.substring(at, at + 10));
    }
}
