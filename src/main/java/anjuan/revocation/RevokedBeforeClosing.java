package anjuan.revocation;

import anjuan.casefile.CaseFile;
import anjuan.closure.ClosingObstacle;
import anjuan.decision.Decisions;
import anjuan.decision.Revocations;
import anjuan.task.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** No case closes while a party whose decision was revoked is not decided on again, or has not got its money back. */
@Component
class RevokedBeforeClosing implements ClosingObstacle {

    private final Decisions decisions;
    private final Revocations revocations;
    private final Repayments repayments;

    RevokedBeforeClosing(Decisions decisions, Revocations revocations, Repayments repayments) {
        this.decisions = decisions;
        this.revocations = revocations;
        this.repayments = repayments;
    }

    @Override
    public List<Refusal> obstacles(CaseFile file) {
        var refusals = new ArrayList<Refusal>();
        decisions.of(file.number()).stream()
                .filter(revocations::isRevoked)
                .forEach(one -> refusals.add(Refusal.of("CLOSING_DECISION_REVOKED", one.number())));
        repayments.open(file.number()).forEach(one -> refusals.add(Refusal.of("CLOSING_REPAYMENT_OWED", one.total())));
        return refusals;
    }
}
