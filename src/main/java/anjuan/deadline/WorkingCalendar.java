package anjuan.deadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Says which days are worked: a day named in a table of its year beats its weekday; a year without a table goes by the
 * weekday alone and is provisional.
 *
 * @legal 国务院办公厅关于部分节假日安排的通知
 */
public final class WorkingCalendar {

    private final SortedMap<Integer, CalendarYear> years = new TreeMap<>();
    private final Map<LocalDate, Boolean> named = new HashMap<>();

    public WorkingCalendar(Collection<CalendarYear> tables) {
        for (CalendarYear table : tables) {
            if (years.put(table.year(), table) != null) {
                throw new IllegalArgumentException("two tables of days off for " + table.year());
            }
            for (CalendarYear.Holiday holiday : table.holidays()) {
                holiday.from().datesUntil(holiday.to().plusDays(1)).forEach(day -> name(day, false));
            }
            table.workdays().forEach(day -> name(day, true));
        }
    }

    /** The calendar by the tables that come with the program, for who has no running application at hand. */
    public static WorkingCalendar packaged() {
        try {
            return new WorkingCalendar(DeadlineConfiguration.packagedCalendars().values().stream()
                    .map(CalendarFile::read)
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void name(LocalDate day, boolean isWorked) {
        Boolean before = named.put(day, isWorked);
        if (before != null && before != isWorked) {
            throw new IllegalArgumentException(day + " is named both as a day off and as a workday");
        }
    }

    public boolean isWorkingDay(LocalDate day) {
        Boolean byTable = named.get(day);
        return byTable != null ? byTable : !isWeekend(day);
    }

    /** Whether the days off of a year are known. */
    public boolean hasTable(int year) {
        return years.containsKey(year);
    }

    public List<CalendarYear> years() {
        return List.copyOf(years.values());
    }

    /** The day itself when it is worked, else the first worked day after it. */
    public LocalDate workingDayFrom(LocalDate day) {
        LocalDate found = day;
        while (!isWorkingDay(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** The n-th working day before a day; the day itself when n is 0. */
    public LocalDate minusWorkingDays(LocalDate day, int amount) {
        LocalDate found = day;
        for (int left = amount; left > 0; ) {
            found = found.minusDays(1);
            if (isWorkingDay(found)) {
                left--;
            }
        }
        return found;
    }

    /** Working days after {@code from}, up to and with {@code to}. */
    public long workingDays(LocalDate from, LocalDate to) {
        return from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    long daysOff(LocalDate from, LocalDate to) {
        return from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(day -> !isWorkingDay(day))
                .count();
    }

    long makeUpDays(LocalDate from, LocalDate to) {
        return from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(day -> isWeekend(day) && isWorkingDay(day))
                .count();
    }

    String sources(LocalDate from, LocalDate to) {
        String notices = IntStream.rangeClosed(from.getYear(), to.getYear())
                .filter(this::hasTable)
                .mapToObj("国务院办公厅关于%d年部分节假日安排的通知"::formatted)
                .collect(Collectors.joining("；"));
        return notices.isEmpty() ? "行政处罚法 第八十五条" : "行政处罚法 第八十五条；" + notices;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
