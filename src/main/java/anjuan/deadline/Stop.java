package anjuan.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch in which a clock stands still. The days of its two events count; the whole days between them do not.
 *
 * @param from day of the event that stops the clock
 * @param to day of the event that ends the stop, absent while it lasts
 * @param cause id of the matter for which the clock stands still, empty where it was entered by hand; the clock goes on when
 *     nothing holds it any more
 */
public record Stop(
        LocalDate from,
        @Nullable LocalDate to,
        StopReason reason,
        @Nullable String paper,
        @Nullable String approver,
        String cause) {

    public Stop {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a stop from " + from + " to " + to);
        }
    }

    public static Stop between(LocalDate from, LocalDate to, StopReason reason) {
        return new Stop(from, to, reason, null, null, "");
    }

    public static Stop since(LocalDate from, StopReason reason) {
        return new Stop(from, null, reason, null, null, "");
    }

    public boolean isOpen() {
        return to == null;
    }

    Stop until(LocalDate end) {
        return new Stop(from, end, reason, paper, approver, cause);
    }
}
