package anjuan.deadline;

import java.time.LocalDate;
import java.util.List;

/**
 * The days off and make-up workdays of a year, as the State Council gives them out.
 *
 * @param notices addresses of the notices
 * @param workdays make-up workdays (调休上班)
 * @legal 国务院办公厅关于部分节假日安排的通知
 */
public record CalendarYear(int year, List<String> notices, List<Holiday> holidays, List<LocalDate> workdays) {

    public CalendarYear {
        notices = List.copyOf(notices);
        holidays = List.copyOf(holidays);
        workdays = List.copyOf(workdays);
    }

    /** Days off in a row, first and last included. */
    public record Holiday(String name, LocalDate from, LocalDate to) {

        public Holiday {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("the holiday " + name + " from " + from + " to " + to);
            }
        }

        boolean includes(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** The notice of a year may also name the last days of December before it. */
    boolean mayName(LocalDate day) {
        return day.getYear() == year || (day.getYear() == year - 1 && day.getMonthValue() == 12);
    }
}
