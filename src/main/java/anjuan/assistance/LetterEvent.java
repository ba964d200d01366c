package anjuan.assistance;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was done with an incoming letter; events are added, never changed. */
public record LetterEvent(
        String letterId,
        int seq,
        String act,
        LocalDate occurredOn,
        Instant recordedAt,
        String actor,
        @Nullable String detail) {}
