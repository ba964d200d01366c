package anjuan.jurisdiction;

import anjuan.casefile.CaseNumber;
import anjuan.closure.ClosingGround;
import anjuan.closure.ClosingProof;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A case that was handed over to another bureau closes as one of the other cases that ought to be closed (A107). */
@Component
class HandOverProves implements ClosingProof {

    private final Jurisdiction jurisdiction;

    HandOverProves(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    @Override
    public Set<ClosingGround> proven(CaseNumber caseNumber) {
        boolean isHandedOver =
                jurisdiction.of(caseNumber).stream().anyMatch(question -> question.isAway() && !question.isOpen());
        return isHandedOver ? Set.of(ClosingGround.OTHER) : Set.of();
    }
}
