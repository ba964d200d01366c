package anjuan.decision;

import anjuan.casefile.Matter;
import anjuan.gains.IllegalGains;
import anjuan.task.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** A penalty confiscates the illegal gains that were reckoned, and nothing is decided while the chief still has to (A48). */
@Component
class GainsAgree {

    private final IllegalGains gains;

    GainsAgree(IllegalGains gains) {
        this.gains = gains;
    }

    List<Refusal> refusals(Matter party, DecisionKind kind, Penalty penalty, LocalDate on) {
        return kind == DecisionKind.PENALTY
                ? gains.refusals(party, "penalty.gain", penalty.gain(), on)
                : gains.waiting(party);
    }
}
