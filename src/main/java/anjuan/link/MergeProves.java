package anjuan.link;

import anjuan.casefile.CaseNumber;
import anjuan.closure.ClosingGround;
import anjuan.closure.ClosingProof;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A case that was merged into another closes as one of the other cases that ought to be closed (A107). */
@Component
class MergeProves implements ClosingProof {

    private final Links links;

    MergeProves(Links links) {
        this.links = links;
    }

    @Override
    public Set<ClosingGround> proven(CaseNumber caseNumber) {
        boolean isMerged = links.of(caseNumber).stream()
                .anyMatch(link ->
                        link.kind() == LinkKind.MERGED && link.caseNumber().equals(caseNumber));
        return isMerged ? Set.of(ClosingGround.OTHER) : Set.of();
    }
}
