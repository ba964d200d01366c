package anjuan.deadline;

import java.time.LocalDate;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Two events of a clock that cannot both be.
 *
 * @param recorded the one on record; END also where the count itself was full
 * @param recordedOn its legal date
 * @param attempted the one that was refused
 */
public record Conflict(EventKind recorded, LocalDate recordedOn, EventKind attempted, LocalDate attemptedOn) {

    /** Names both with their days. */
    public MessageSourceResolvable sentence() {
        return new DefaultMessageSourceResolvable(
                new String[] {"refusal.CLOCK_CONFLICT"},
                new Object[] {word(attempted), attemptedOn, word(recorded), recordedOn});
    }

    private static MessageSourceResolvable word(EventKind kind) {
        return new DefaultMessageSourceResolvable("clock.event." + kind);
    }
}
