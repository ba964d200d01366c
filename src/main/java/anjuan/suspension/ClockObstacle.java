package anjuan.suspension;

import anjuan.deadline.ClockChange;
import anjuan.task.Refusal;
import java.util.Objects;

/** Says at the date of the act why the clock of the case does not take it, with what contradicts it on record. */
final class ClockObstacle {

    private ClockObstacle() {}

    static Refusal of(ClockChange.Refused refused) {
        var conflict = refused.conflict();
        return conflict == null
                ? Refusal.at("occurredOn", refused.reason().name())
                : Refusal.at(
                        "occurredOn",
                        "CLOCK_CONFLICT",
                        Objects.requireNonNull(conflict.sentence().getArguments()));
    }
}
