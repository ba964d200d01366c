package anjuan.closure;

import anjuan.casefile.CaseNumber;
import java.util.Set;

/** What the execution of the penalties of a case proves for its closing; whoever executes them implements this. */
public interface ExecutionEnds {

    /** The grounds that the penalties give: one for each party that was fined or otherwise punished. */
    Set<ClosingGround> proven(CaseNumber caseNumber);
}
