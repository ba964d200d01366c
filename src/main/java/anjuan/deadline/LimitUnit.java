package anjuan.deadline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * In what a limit is counted.
 *
 * @legal 市场监督管理行政处罚程序规定 第八十条；行政处罚法 第八十五条
 */
public enum LimitUnit {

    /** Days that are neither weekend nor day off, make-up workdays (调休上班) included. */
    WORKING_DAYS {
        @Override
        LocalDate end(LocalDate from, int amount, Pauses pauses, WorkingCalendar calendar) {
            return pauses.pass(from, amount, calendar);
        }

        @Override
        LocalDate back(LocalDate event, int amount, WorkingCalendar calendar) {
            return calendar.minusWorkingDays(event, amount);
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
        LocalDate end(LocalDate from, int amount, Pauses pauses, WorkingCalendar calendar) {
            return pauses.pass(from, amount, Counting.OF_CALENDAR_DAYS);
        }

        @Override
        LocalDate back(LocalDate event, int amount, WorkingCalendar calendar) {
            return event.minusDays(amount);
        }
    },

    /** Ends on the same-numbered day, or, where the month has none, on its last day. */
    MONTHS {
        @Override
        LocalDate end(LocalDate from, int amount, Pauses pauses, WorkingCalendar calendar) {
            return pauses.make(from, from.plusMonths(amount));
        }

        @Override
        LocalDate back(LocalDate event, int amount, WorkingCalendar calendar) {
            return event.minusMonths(amount);
        }
    },

    /** As months, twelve at a time. */
    YEARS {
        @Override
        LocalDate end(LocalDate from, int amount, Pauses pauses, WorkingCalendar calendar) {
            return pauses.make(from, from.plusYears(amount));
        }

        @Override
        LocalDate back(LocalDate event, int amount, WorkingCalendar calendar) {
            return event.minusYears(amount);
        }
    },

    /** Clock hours; where only the day of the event is known, whole days, so that the end is sure to be inside the limit. */
    HOURS {
        @Override
        LocalDate end(LocalDate from, int amount, Pauses pauses, WorkingCalendar calendar) {
            return pauses.make(from, from.plusDays(amount / 24));
        }

        @Override
        LocalDate back(LocalDate event, int amount, WorkingCalendar calendar) {
            return event.minusDays((amount + 23) / 24);
        }

        @Override
        LocalDate before(LocalDate due, int amount, WorkingCalendar calendar) {
            return due.minusDays(amount / 24);
        }
    },

    /** The day of this number in the month after the one that is reported on. */
    EACH_MONTH {
        @Override
        LocalDate end(LocalDate from, int amount, Pauses pauses, WorkingCalendar calendar) {
            return YearMonth.from(from).plusMonths(1).atDay(amount);
        }

        @Override
        LocalDate back(LocalDate event, int amount, WorkingCalendar calendar) {
            throw new IllegalStateException("a day of each month is not counted back");
        }
    },

    /** A day of each year, written as month times 100 plus day: the first that comes after the start. */
    EACH_YEAR {
        @Override
        LocalDate end(LocalDate from, int amount, Pauses pauses, WorkingCalendar calendar) {
            LocalDate day = LocalDate.of(from.getYear(), amount / 100, amount % 100);
            return day.isAfter(from) ? day : day.plusYears(1);
        }

        @Override
        LocalDate back(LocalDate event, int amount, WorkingCalendar calendar) {
            throw new IllegalStateException("a day of each year is not counted back");
        }
    };

    /** The last day of the limit; the day {@code from} itself is not counted. */
    abstract LocalDate end(LocalDate from, int amount, Pauses pauses, WorkingCalendar calendar);

    /** The last day that leaves the amount before the event, whose day itself is not counted. */
    abstract LocalDate back(LocalDate event, int amount, WorkingCalendar calendar);

    /** The day that lies a warning window before the due date. */
    LocalDate before(LocalDate due, int amount, WorkingCalendar calendar) {
        return due.minusDays(amount);
    }

    /** Days after {@code from} up to and with {@code to}; negative when {@code to} is past. */
    long between(LocalDate from, LocalDate to, WorkingCalendar calendar) {
        return ChronoUnit.DAYS.between(from, to);
    }
}
