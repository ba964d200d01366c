package anjuan.closure;

import anjuan.casefile.CaseFile;
import anjuan.task.Refusal;
import java.util.List;

/** What may hold up a closing: whoever owns something that can still be owed implements this in its own package. */
public interface ClosingObstacle {

    /** What is still owed on a case, empty when nothing is. */
    List<Refusal> obstacles(CaseFile file);
}
