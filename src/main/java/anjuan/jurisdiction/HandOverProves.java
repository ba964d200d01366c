package anjuan.jurisdiction;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.closure.ClosingGround;
import anjuan.closure.ClosingProof;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A case that was handed over to another bureau closes as one of the other cases that ought to be closed (A107). */
@Component
class HandOverProves implements ClosingProof {

    private final Matters matters;
    private final Jurisdiction jurisdiction;

    HandOverProves(Matters matters, Jurisdiction jurisdiction) {
        this.matters = matters;
        this.jurisdiction = jurisdiction;
    }

    @Override
    public Set<ClosingGround> proven(CaseNumber caseNumber) {
        boolean isHandedOver = !matters.of(caseNumber, Matter.Kind.JURISDICTION).isEmpty()
                && jurisdiction.of(caseNumber).stream().anyMatch(question -> question.isAway() && !question.isOpen());
        return isHandedOver ? Set.of(ClosingGround.OTHER) : Set.of();
    }
}
