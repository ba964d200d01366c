package anjuan.library;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done with an answer.
 *
 * @param actor absent where the answer came into the library by being given
 */
public record AnswerEvent(
        int seq,
        Kind act,
        LocalDate occurredOn,
        Instant recordedAt,
        @Nullable String actor,
        @Nullable String detail) {

    /** What was done. */
    public enum Kind {
        GIVEN,
        ENTERED,
        GUIDANCE,
        SUPERSEDED,
        WITHDRAWN
    }
}
