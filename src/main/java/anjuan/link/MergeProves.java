package anjuan.link;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.closure.ClosingGround;
import anjuan.closure.ClosingProof;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A case that was merged into another closes as one of the other cases that ought to be closed (A107). */
@Component
class MergeProves implements ClosingProof {

    private final Matters matters;
    private final Links links;

    MergeProves(Matters matters, Links links) {
        this.matters = matters;
        this.links = links;
    }

    @Override
    public Set<ClosingGround> proven(CaseNumber caseNumber) {
        boolean isMerged = !matters.of(caseNumber, Matter.Kind.LINK).isEmpty()
                && links.of(caseNumber).stream()
                        .anyMatch(link -> link.kind() == LinkKind.MERGED
                                && link.caseNumber().equals(caseNumber));
        return isMerged ? Set.of(ClosingGround.OTHER) : Set.of();
    }
}
