package anjuan.rehearsal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One rehearsal of a draft.
 *
 * @param digest SHA-256 of the content that was run
 * @param askedBy id of the administrator
 * @param isFromCaller whether it began with the processes that call the one of the draft
 * @param courses how many courses were chosen; of a table, how many cases
 * @param done how many of them have been run
 * @param unasked how many cases never asked the table
 * @param movedAt when it was last done with one
 * @param endedAt absent while it runs
 * @param isBroken whether it ended before its last course without having been stopped
 * @param isStopAsked whether somebody stopped it
 */
public record RehearsalRun(
        long id,
        long draft,
        String digest,
        String askedBy,
        RehearsalChoice chosen,
        boolean isFromCaller,
        int courses,
        int done,
        int same,
        int different,
        int stuck,
        int unasked,
        Instant begunAt,
        Instant movedAt,
        @Nullable Instant endedAt,
        boolean isBroken,
        boolean isStopAsked) {

    /** What has not moved for so long was broken off when its server stopped. */
    private static final Duration LONGEST_STILL = Duration.ofMinutes(5);

    public boolean isOver() {
        return endedAt != null;
    }

    /** Whether it was stopped before its last course. */
    public boolean isStopped() {
        return isOver() && isStopAsked && done < courses;
    }

    RehearsalRun asOf(Instant now) {
        return isOver() || movedAt.plus(LONGEST_STILL).isAfter(now)
                ? this
                : new RehearsalRun(
                        id,
                        draft,
                        digest,
                        askedBy,
                        chosen,
                        isFromCaller,
                        courses,
                        done,
                        same,
                        different,
                        stuck,
                        unasked,
                        begunAt,
                        movedAt,
                        movedAt,
                        true,
                        isStopAsked);
    }
}
