package anjuan.publicity;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Party;
import anjuan.decision.Decision;
import anjuan.decision.DecisionKind;
import anjuan.decision.DecisionObserver;
import anjuan.decision.Penalty;
import anjuan.engine.Processes;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Every penalty that was decided by the ordinary procedure is to be published, a mere warning is not (A89). */
@Component
class PublicityBegins implements DecisionObserver {

    private final PublicityMapper mapper;
    private final CaseFiles files;
    private final Matters matters;
    private final Processes processes;

    PublicityBegins(PublicityMapper mapper, CaseFiles files, Matters matters, Processes processes) {
        this.mapper = mapper;
        this.files = files;
        this.matters = matters;
        this.processes = processes;
    }

    @Override
    public void issued(Decision decision) {
        if (decision.kind() != DecisionKind.PENALTY || isMereWarning(decision.penalty())) {
            return;
        }
        var caseNumber = decision.matter().caseNumber();
        var number = Objects.requireNonNull(decision.number());
        var matter = matters.open(caseNumber, Matter.Kind.PUBLICITY, number, decision.decidedOn());
        mapper.open(
                matter,
                decision.matter().id(),
                number,
                files.respondent(decision.matter()).map(Party::name).orElseGet(() -> files.read(caseNumber)
                        .respondent()),
                decision.decidedOn());
        processes.branch("publishDecision", matter);
    }

    /** An order to correct is no penalty, so it makes no difference. */
    static boolean isMereWarning(Penalty penalty) {
        return penalty.fine().signum() == 0
                && penalty.gain().signum() == 0
                && penalty.goods() == null
                && penalty.restriction() == null;
    }
}
