package anjuan.replay;

import anjuan.deadline.WorkingCalendar;
import java.time.LocalDate;

/** Counts working days, to place what nobody published. */
record Days(WorkingCalendar calendar) {

    private static final int STATEMENT_WORKING_DAYS = 5;

    LocalDate workingDayFrom(LocalDate day) {
        return calendar.workingDayFrom(day);
    }

    LocalDate workingDaysAfter(LocalDate day, int amount) {
        var found = day;
        for (int left = amount; left > 0; left--) {
            found = calendar.workingDayFrom(found.plusDays(1));
        }
        return found;
    }

    LocalDate workedOnOrBefore(LocalDate day) {
        var found = day;
        while (!calendar.isWorkingDay(found)) {
            found = found.minusDays(1);
        }
        return found;
    }

    /** The first working day on which the silence of a party counts that was told on a day (A61). */
    LocalDate afterStatement(LocalDate toldOn) {
        var last = calendar.workingDayFrom(workingDaysAfter(toldOn, STATEMENT_WORKING_DAYS));
        return calendar.workingDayFrom(last.plusDays(1));
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
