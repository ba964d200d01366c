package anjuan.correction;

import anjuan.casefile.Matter;
import anjuan.decision.Circumstance;
import anjuan.decision.Circumstances;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Whether a party has done what it was ordered to weighs in what is decided on it. */
@Component
class CorrectionWeighs implements Circumstances {

    private final Corrections corrections;

    CorrectionWeighs(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public List<Circumstance> of(Matter party) {
        return corrections.of(party.caseNumber()).stream()
                .filter(order -> order.isOrdered() && order.result() != CorrectionResult.WITHDRAWN)
                .filter(order -> !party.is(Matter.Kind.PARTY) || order.respondent() == party.serial())
                .map(CorrectionWeighs::of)
                .toList();
    }

    private static Circumstance of(Correction order) {
        var number = String.valueOf(order.number());
        var result = order.result();
        if (result == null) {
            return Circumstance.of("CORRECTION_OPEN", number, order.dueOn());
        }
        return result == CorrectionResult.CORRECTED
                ? Circumstance.of("CORRECTED", number, Objects.requireNonNull(order.correctedOn()))
                : Circumstance.of("NOT_CORRECTED", number, order.dueOn(), Objects.requireNonNull(order.finding()));
    }
}
