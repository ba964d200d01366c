package anjuan.serving;

import anjuan.casefile.CaseFile;
import anjuan.closure.ClosingObstacle;
import anjuan.decision.Decisions;
import anjuan.task.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** A decision that is owed to the party holds up the closing until it is served. */
@Component
class ServedBeforeClosing implements ClosingObstacle {

    private final Serving serving;
    private final Decisions decisions;

    ServedBeforeClosing(Serving serving, Decisions decisions) {
        this.serving = serving;
        this.decisions = decisions;
    }

    @Override
    public List<Refusal> obstacles(CaseFile file) {
        return decisions.of(file.number()).stream()
                .filter(decision -> decision.kind().isServed())
                .filter(decision -> decision.number() == null
                        || serving.of(file.number(), decision.number()).isEmpty())
                .map(decision -> Refusal.of("CLOSING_DECISION_NOT_SERVED", String.valueOf(decision.number())))
                .toList();
    }
}
