package anjuan.jurisdiction;

import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.OpenedMatter;
import anjuan.closure.ClosingObstacle;
import anjuan.decision.DecisionObstacle;
import anjuan.task.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** No case is decided on or closes while it is not settled which bureau has it. */
@Component
class JurisdictionWaits implements ClosingObstacle, DecisionObstacle {

    private final Matters matters;

    JurisdictionWaits(Matters matters) {
        this.matters = matters;
    }

    @Override
    public List<Refusal> obstacles(CaseFile file) {
        return open(file.number());
    }

    @Override
    public List<Refusal> beforeDecision(Matter party) {
        return open(party.caseNumber());
    }

    private List<Refusal> open(CaseNumber caseNumber) {
        return matters.of(caseNumber, Matter.Kind.JURISDICTION).stream()
                .filter(OpenedMatter::isOpen)
                .map(open -> Refusal.of("JURISDICTION_NOT_SETTLED", open.label()))
                .toList();
    }
}
