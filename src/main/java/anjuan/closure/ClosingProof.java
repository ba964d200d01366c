package anjuan.closure;

import anjuan.casefile.CaseNumber;
import java.util.Set;

/** What proves a closing ground beside the decisions: whoever owns such an event implements this in its own package. */
public interface ClosingProof {

    /** The grounds that are proven on a case, empty when none is. */
    Set<ClosingGround> proven(CaseNumber caseNumber);
}
