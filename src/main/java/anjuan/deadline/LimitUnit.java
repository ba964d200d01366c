package anjuan.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;

/**
 * In what a limit is counted.
 *
 * @legal 市场监督管理行政处罚程序规定 第八十条；行政处罚法 第八十五条
 */
public enum LimitUnit {

    /** Days that are neither weekend nor day off, make-up workdays (调休上班) included. */
    WORKING_DAYS {
        @Override
        LocalDate end(LocalDate from, int amount, Predicate<LocalDate> isOut, WorkingCalendar calendar) {
            LocalDate day = from;
            int counted = 0;
            while (counted < amount) {
                day = day.plusDays(1);
                if (calendar.isWorkingDay(day) && !isOut.test(day)) {
                    counted++;
                }
            }
            return day;
        }

        @Override
        LocalDate before(LocalDate due, int amount, WorkingCalendar calendar) {
            return calendar.minusWorkingDays(due, amount);
        }

        @Override
        long between(LocalDate from, LocalDate to, WorkingCalendar calendar) {
            return from.isAfter(to) ? -calendar.workingDays(to, from) : calendar.workingDays(from, to);
        }
    },

    /** Every day of the calendar (日、自然日). */
    CALENDAR_DAYS {
        @Override
        LocalDate end(LocalDate from, int amount, Predicate<LocalDate> isOut, WorkingCalendar calendar) {
            return withoutDaysOut(from, from.plusDays(amount), isOut);
        }
    },

    /** Ends on the same-numbered day, or, where the month has none, on its last day. */
    MONTHS {
        @Override
        LocalDate end(LocalDate from, int amount, Predicate<LocalDate> isOut, WorkingCalendar calendar) {
            return withoutDaysOut(from, from.plusMonths(amount), isOut);
        }

        @Override
        LocalDate before(LocalDate due, int amount, WorkingCalendar calendar) {
            return due.minusMonths(amount);
        }
    },

    /** Whole days of 24 hours; what is left over ends on the day that is sure to be inside the limit. */
    HOURS {
        @Override
        LocalDate end(LocalDate from, int amount, Predicate<LocalDate> isOut, WorkingCalendar calendar) {
            return withoutDaysOut(from, from.plusDays(amount / 24), isOut);
        }

        @Override
        LocalDate before(LocalDate due, int amount, WorkingCalendar calendar) {
            return due.minusDays(amount / 24);
        }
    };

    /** The last day of the limit; the day {@code from} itself is not counted. */
    abstract LocalDate end(LocalDate from, int amount, Predicate<LocalDate> isOut, WorkingCalendar calendar);

    /** The day that lies the amount before the due date. */
    LocalDate before(LocalDate due, int amount, WorkingCalendar calendar) {
        return due.minusDays(amount);
    }

    /** Days after {@code from} up to and with {@code to}; negative when {@code to} is past. */
    long between(LocalDate from, LocalDate to, WorkingCalendar calendar) {
        return ChronoUnit.DAYS.between(from, to);
    }

    /** Moves the end on by one day for each day that does not count, those that the move takes in as well. */
    private static LocalDate withoutDaysOut(LocalDate from, LocalDate nominal, Predicate<LocalDate> isOut) {
        long owed =
                from.plusDays(1).datesUntil(nominal.plusDays(1)).filter(isOut).count();
        LocalDate day = nominal;
        while (owed > 0) {
            day = day.plusDays(1);
            if (!isOut.test(day)) {
                owed--;
            }
        }
        return day;
    }
}
