package anjuan.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a case as it stands today, running or ended.
 *
 * @param round 1 for the first time the limit ran on this case, 2 for the second, and so on
 * @param matter id of the matter that it is a clock of, empty for the case itself
 * @param ended day of the act that ended it, absent while it runs
 * @param daysLeft in the unit of the limit, as of today or of the day it ended; negative once past
 */
public record RunningClock(
        Limit limit,
        int round,
        String matter,
        LocalDate start,
        @Nullable LocalDate ended,
        List<Stop> stops,
        List<Extension> extensions,
        DueDate dueDate,
        Urgency urgency,
        long daysLeft) {

    public RunningClock {
        stops = List.copyOf(stops);
        extensions = List.copyOf(extensions);
    }

    public boolean isRunning() {
        return ended == null;
    }

    /** Whether days are being counted: it runs and no stop lasts. */
    public boolean isTicking() {
        return isRunning() && !dueDate.standsStill();
    }

    /** The step by which it may be extended next. */
    public Optional<ExtensionRule> nextExtension() {
        int taken = extensions.size();
        return taken < limit.extensions().size()
                ? Optional.of(limit.extensions().get(taken))
                : Optional.empty();
    }
}
