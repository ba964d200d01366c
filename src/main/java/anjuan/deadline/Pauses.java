package anjuan.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The closed stops of a clock, merged where they overlap, so that no day is subtracted twice.
 *
 * <p>Stops that share a day are one: a clock that one reason releases on the day another holds it did not run that day.
 */
record Pauses(List<Stretch> stretches) {

    /** The events lie on {@code from} and {@code to}; the days between them do not count. */
    record Stretch(LocalDate from, LocalDate to) {

        Stream<LocalDate> daysOut() {
            LocalDate first = from.plusDays(1);
            return first.isBefore(to) ? first.datesUntil(to) : Stream.empty();
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

    boolean isOut(LocalDate day) {
        return stretches.stream().anyMatch(one -> day.isAfter(one.from()) && day.isBefore(one.to()));
    }

    long daysOut() {
        return stretches.stream().flatMap(Stretch::daysOut).count();
    }
}
