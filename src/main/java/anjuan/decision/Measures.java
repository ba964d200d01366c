package anjuan.decision;

import org.jspecify.annotations.Nullable;

/** Reads the measure of a form: only a penalty has one. */
final class Measures {

    private Measures() {}

    static Penalty of(DecisionKind kind, @Nullable Penalty entered) {
        return kind == DecisionKind.PENALTY && entered != null ? entered : Penalty.NONE;
    }
}
