package anjuan.engine;

import anjuan.ledger.Actor;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who is acting in this thread, and as of which day, so that the steps that follow are recorded as theirs. */
final class ActInProgress {

    private record By(Actor actor, LocalDate occurredOn) {}

    private static final ThreadLocal<@Nullable By> CURRENT = new ThreadLocal<>();

    private ActInProgress() {}

    static void run(Actor actor, LocalDate occurredOn, Runnable command) {
        var outer = CURRENT.get();
        CURRENT.set(new By(actor, occurredOn));
        try {
            command.run();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }

    static Actor actor() {
        var current = CURRENT.get();
        return current == null ? Actor.CLOCK : current.actor();
    }

    /** The legal date of the act, or the given day where nobody acts but the clock. */
    static LocalDate occurredOn(LocalDate today) {
        var current = CURRENT.get();
        return current == null ? today : current.occurredOn();
    }
}
