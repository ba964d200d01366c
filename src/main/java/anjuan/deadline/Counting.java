package anjuan.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Which days are counted one by one. */
interface Counting {

    Counting OF_CALENDAR_DAYS = new Counting() {
        @Override
        public long days(LocalDate after, LocalDate upTo) {
            return ChronoUnit.DAYS.between(after, upTo);
        }

        @Override
        public LocalDate nth(LocalDate after, long number) {
            return after.plusDays(number);
        }
    };

    /** Counted days after the first day, up to and with the second, which is not before it. */
    long days(LocalDate after, LocalDate upTo);

    /** The n-th counted day after a day; the day itself when n is 0. */
    LocalDate nth(LocalDate after, long number);
}
