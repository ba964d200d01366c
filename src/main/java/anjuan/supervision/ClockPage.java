package anjuan.supervision;

import java.util.List;
import java.util.Optional;

/** One page of clocks, the earliest due date first, and where the next page begins. */
public record ClockPage(List<DueClock> clocks, Optional<ClockPosition> next) {

    static ClockPage of(List<DueClock> found, int size) {
        return found.size() <= size
                ? new ClockPage(found, Optional.empty())
                : new ClockPage(
                        found.subList(0, size), Optional.of(found.get(size - 1).position()));
    }
}
