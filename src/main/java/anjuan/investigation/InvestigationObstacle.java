package anjuan.investigation;

import anjuan.casefile.CaseFile;
import anjuan.task.Refusal;
import java.util.List;

/** What may hold up the end of an investigation: whoever owns something still open implements this in its own package. */
public interface InvestigationObstacle {

    /** What is still open on a case, empty when nothing is. */
    List<Refusal> obstacles(CaseFile file);
}
