package anjuan.deadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Says which days are worked: a day named in a table of its year beats its weekday; a year without a table goes by the
 * weekday alone and is provisional.
 *
 * @legal 国务院办公厅关于部分节假日安排的通知
 */
public final class WorkingCalendar implements Counting {

    /** First day that can be counted from. */
    public static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    /** Last day that can be counted from; what is counted may end later. */
    public static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private static final long ORIGIN = LocalDate.of(1990, 1, 1).toEpochDay();
    private static final int DAYS = (int) (LocalDate.of(2150, 1, 1).toEpochDay() - ORIGIN);

    private final SortedMap<Integer, CalendarYear> years = new TreeMap<>();
    private final Map<LocalDate, Boolean> named = new HashMap<>();
    /** How many working days there were up to and with a day, by its distance from the origin. */
    private final int[] worked = new int[DAYS];
    /** The distance of the n-th working day from the origin. */
    private final int[] dayOf = new int[DAYS];

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
        int count = 0;
        for (int index = 0; index < DAYS; index++) {
            if (isWorkingDay(LocalDate.ofEpochDay(ORIGIN + index))) {
                count++;
                dayOf[count] = index;
            }
            worked[index] = count;
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

    /** A day is off by one table and worked by another. */
    static final class NamedTwice extends IllegalArgumentException {

        final LocalDate day;

        NamedTwice(LocalDate day) {
            super(day + " is named both as a day off and as a workday");
            this.day = day;
        }
    }

    private void name(LocalDate day, boolean isWorked) {
        Boolean before = named.put(day, isWorked);
        if (before != null && before != isWorked) {
            throw new NamedTwice(day);
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
    LocalDate minusWorkingDays(LocalDate day, int amount) {
        return amount == 0 ? day : LocalDate.ofEpochDay(ORIGIN + dayOf[worked[index(day.minusDays(1))] + 1 - amount]);
    }

    @Override
    public LocalDate nth(LocalDate after, long number) {
        return number == 0 ? after : LocalDate.ofEpochDay(ORIGIN + dayOf[(int) (worked[index(after)] + number)]);
    }

    /** Working days after {@code from}, up to and with {@code to}. */
    public long workingDays(LocalDate from, LocalDate to) {
        return days(from, to);
    }

    @Override
    public long days(LocalDate after, LocalDate upTo) {
        return worked[index(upTo)] - worked[index(after)];
    }

    long daysOff(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) - days(from, to);
    }

    /** Weekend days after the first day, up to and with the second, that were worked in exchange for a holiday. */
    long makeUpDays(LocalDate from, LocalDate to) {
        return tables(from, to)
                .flatMap(table -> table.workdays().stream())
                .filter(day -> day.isAfter(from) && !day.isAfter(to))
                .count();
    }

    /** The holidays of the tables that have a day after the first day, up to and with the second. */
    List<CalendarYear.Holiday> holidays(LocalDate from, LocalDate to) {
        return tables(from, to)
                .flatMap(table -> table.holidays().stream())
                .filter(holiday -> holiday.to().isAfter(from) && !holiday.from().isAfter(to))
                .toList();
    }

    /** Those that may name a day of the stretch: a year's table also names the last days of December before it. */
    private Stream<CalendarYear> tables(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.getYear(), to.getYear() + 1)
                .mapToObj(years::get)
                .filter(Objects::nonNull);
    }

    /** Whether a day lies in a holiday of the tables; an ordinary weekend does not. */
    public boolean isHoliday(LocalDate day) {
        return holidayOn(day).isPresent();
    }

    Optional<CalendarYear.Holiday> holidayOn(LocalDate day) {
        return holidays(day.minusDays(1), day).stream().findFirst();
    }

    /** Whether a day lies between the first and the last that can be counted from. */
    public static boolean covers(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    private static int index(LocalDate day) {
        long index = day.toEpochDay() - ORIGIN;
        if (index < 0 || index >= DAYS) {
            throw new IllegalArgumentException(day + " lies outside the calendar");
        }
        return (int) index;
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
