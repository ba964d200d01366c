package anjuan.escalation;

import anjuan.casefile.CaseFile;
import anjuan.closure.ClosingObstacle;
import anjuan.task.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** No case closes while a question of it is neither settled nor withdrawn. */
@Component
class RequestWaits implements ClosingObstacle {

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
}
