package anjuan.decision;

import anjuan.casefile.Matter;
import anjuan.decision.DecisionObstacle.Draft;
import anjuan.decision.DecisionObstacle.Sign;
import anjuan.task.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** All that may hold up a decision, whoever says so. */
@Component
class Obstacles {

    private final List<DecisionObstacle> all;

    Obstacles(List<DecisionObstacle> all) {
        this.all = all;
    }

    List<Refusal> beforeDecision(Matter party, Draft draft) {
        return all.stream()
                .flatMap(one -> one.beforeDecision(party, draft).stream())
                .toList();
    }

    List<Sign> signs(Matter party) {
        return all.stream().flatMap(one -> one.signs(party).stream()).toList();
    }
}
