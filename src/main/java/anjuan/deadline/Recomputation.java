package anjuan.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run over all open clocks.
 *
 * @param endedAt absent while it runs, and for good when it was broken off; the next run does all again
 * @param examined how many open clocks were computed
 * @param moved how many due dates changed
 */
public record Recomputation(
        long id, Cause cause, Instant startedAt, @Nullable Instant endedAt, int examined, int moved) {

    /** Why it was run. */
    public enum Cause {
        /** Limits or calendars differ from those of the last run. */
        BASIS_CHANGED,
        ASKED_FOR
    }
}
