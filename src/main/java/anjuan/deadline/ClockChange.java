package anjuan.deadline;

import org.jspecify.annotations.Nullable;

/** What came of an attempt to change a clock. */
public sealed interface ClockChange {

    record Made(DueDate dueDate) implements ClockChange {}

    /** @param conflict the two events, where one contradicts the other */
    record Refused(ClockRefusal reason, @Nullable Conflict conflict) implements ClockChange {

        Refused(ClockRefusal reason) {
            this(reason, null);
        }
    }
}
