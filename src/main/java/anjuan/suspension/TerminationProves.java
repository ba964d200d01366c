package anjuan.suspension;

import anjuan.casefile.CaseNumber;
import anjuan.closure.ClosingGround;
import anjuan.closure.ClosingProof;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A termination that the head granted is a ground to close (A107). */
@Component
class TerminationProves implements ClosingProof {

    private final Terminations terminations;

    TerminationProves(Terminations terminations) {
        this.terminations = terminations;
    }

    @Override
    public Set<ClosingGround> proven(CaseNumber caseNumber) {
        return terminations.granted(caseNumber).isPresent() ? Set.of(ClosingGround.TERMINATED) : Set.of();
    }
}
