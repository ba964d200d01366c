package anjuan.extension;

import java.util.Map;
import java.util.Optional;

/** Which timer of the diagrams watches which limit. */
final class WatchedLimits {

    /** @param fact the fact that the timer was drawn with */
    record Timer(String id, String fact) {}

    private static final Map<String, Timer> TIMERS = Map.of(
            "A02", new Timer("verificationOverdue", "verificationDue"),
            "A80", new Timer("caseOverdue", "caseDue"),
            "A86", new Timer("serviceOverdue", "serviceDue"),
            "A95", new Timer("performanceOverdue", "performanceDue"),
            "A107", new Timer("closureOverdue", "closureDue"));

    private WatchedLimits() {}

    static Optional<Timer> timerOf(String limitId) {
        return Optional.ofNullable(TIMERS.get(limitId));
    }
}
