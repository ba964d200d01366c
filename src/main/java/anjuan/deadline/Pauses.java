package anjuan.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The closed stops of a clock, merged where they overlap, so that no day is subtracted twice.
 *
 * <p>Stops that share a day are one: a clock that one reason releases on the day another holds it did not run that day.
 */
record Pauses(List<Stretch> stretches) {

    /** The events lie on {@code from} and {@code to}; the days between them do not count. */
    record Stretch(LocalDate from, LocalDate to) {

        /** The whole days between the two events. */
        long days() {
            return Math.max(0, ChronoUnit.DAYS.between(from, to) - 1);
        }
    }

    static Pauses of(List<Stop> stops) {
        List<Stretch> merged = new ArrayList<>();
        for (Stop stop : stops.stream().sorted(Comparator.comparing(Stop::from)).toList()) {
            LocalDate to = stop.to();
            if (to == null) {
                continue;
            }
            int last = merged.size() - 1;
            if (last >= 0 && !stop.from().isAfter(merged.get(last).to())) {
                Stretch before = merged.get(last);
                merged.set(last, new Stretch(before.from(), to.isAfter(before.to()) ? to : before.to()));
            } else {
                merged.add(new Stretch(stop.from(), to));
            }
        }
        return new Pauses(List.copyOf(merged));
    }

    /** The day on which the amount is full, counted after {@code from} on the days that are not out. */
    LocalDate pass(LocalDate from, long amount, Counting counting) {
        LocalDate reached = from;
        long owed = amount;
        for (Stretch stretch : stretches) {
            LocalDate lastOut = stretch.to().minusDays(1);
            if (!lastOut.isAfter(stretch.from()) || !lastOut.isAfter(reached)) {
                continue;
            }
            if (stretch.from().isAfter(reached)) {
                long counted = counting.days(reached, stretch.from());
                if (counted >= owed) {
                    break;
                }
                owed -= counted;
            }
            reached = lastOut;
        }
        return counting.nth(reached, owed);
    }

    /** Moves a nominal end on by one day for each day that does not count, those that the move takes in as well. */
    LocalDate make(LocalDate from, LocalDate nominal) {
        long owed = 0;
        for (Stretch stretch : stretches) {
            LocalDate before = stretch.from().isAfter(from) ? stretch.from() : from;
            LocalDate lastOut = stretch.to().minusDays(1);
            LocalDate last = lastOut.isAfter(nominal) ? nominal : lastOut;
            if (last.isAfter(before)) {
                owed += ChronoUnit.DAYS.between(before, last);
            }
        }
        return owed == 0 ? nominal : pass(nominal, owed, Counting.OF_CALENDAR_DAYS);
    }

    long daysOut() {
        return stretches.stream().mapToLong(Stretch::days).sum();
    }
}
