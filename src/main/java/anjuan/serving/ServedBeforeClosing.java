package anjuan.serving;

import anjuan.casefile.CaseFile;
import anjuan.closure.ClosingObstacle;
import anjuan.decision.Decisions;
import anjuan.serving.Service.Document;
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
        boolean mustBeServed = decisions
                .decision(file.number())
                .filter(d -> d.kind().isServed())
                .isPresent();
        boolean isServed = serving.latest(file.number(), Document.DECISION).isPresent();
        return mustBeServed && !isServed ? List.of(Refusal.of("CLOSING_DECISION_NOT_SERVED")) : List.of();
    }
}
