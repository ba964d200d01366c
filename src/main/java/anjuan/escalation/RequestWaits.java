package anjuan.escalation;

import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.closure.ClosingObstacle;
import anjuan.decision.DecisionObstacle;
import anjuan.task.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * No party is decided on while an answer is awaited or not considered, and no case closes while a question of it is neither
 * settled nor withdrawn. The law leaves the first open; it is our rule, as an answer that comes too late helps nobody.
 */
@Component
class RequestWaits implements ClosingObstacle, DecisionObstacle {

    private final Escalations escalations;

    RequestWaits(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public List<Refusal> obstacles(CaseFile file) {
        return escalations.of(file.number()).stream()
                .filter(request -> request.state().isUnsettled())
                .map(request -> Refusal.of("REQUEST_NOT_SETTLED", request.question()))
                .toList();
    }

    @Override
    public List<Refusal> beforeDecision(Matter party) {
        return escalations.of(party.caseNumber()).stream()
                .filter(request -> request.state().isAwaited() || request.state() == InstructionRequest.State.ANSWERED)
                .map(request -> Refusal.of("REQUEST_BEFORE_DECISION", request.question()))
                .toList();
    }
}
