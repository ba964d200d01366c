package anjuan.decision;

import anjuan.casefile.Matter;
import anjuan.task.Refusal;
import java.util.List;

/** What may hold up a decision: whoever owns something that must be settled first implements this in its own package. */
public interface DecisionObstacle {

    /** What must be settled before a party is decided on, empty when nothing is. */
    List<Refusal> beforeDecision(Matter party);
}
