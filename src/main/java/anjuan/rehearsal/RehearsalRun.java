package anjuan.rehearsal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One rehearsal of a draft.
 *
 * @param digest SHA-256 of the content that was run
 * @param askedBy id of the administrator
 * @param courses how many courses were chosen
 * @param done how many of them have been run
 * @param endedAt absent while it runs
 * @param isBroken whether it ended before its last course
 */
public record RehearsalRun(
        long id,
        long draft,
        String digest,
        String askedBy,
        RehearsalChoice chosen,
        int courses,
        int done,
        int same,
        int different,
        int stuck,
        Instant begunAt,
        @Nullable Instant endedAt,
        boolean isBroken) {

    public boolean isOver() {
        return endedAt != null;
    }
}
