package anjuan.decision;

import anjuan.task.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the measure of a form: only a penalty has one. */
final class Measures {

    private Measures() {}

    /** What a penalty still lacks: what its restriction says. */
    static Optional<Refusal> missing(Penalty penalty) {
        return penalty.restriction() != null && penalty.restrictionTerms() == null
                ? Optional.of(Refusal.at("penalty.restrictionTerms", "REQUIRED"))
                : Optional.empty();
    }

    static Penalty of(DecisionKind kind, @Nullable Penalty entered) {
        return kind == DecisionKind.PENALTY && entered != null ? entered : Penalty.NONE;
    }
}
