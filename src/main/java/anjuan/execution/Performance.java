package anjuan.execution;

import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.closure.ClosingObstacle;
import anjuan.decision.DecisionKind;
import anjuan.decision.Decisions;
import anjuan.decision.Revocation;
import anjuan.decision.Revocations;
import anjuan.task.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far a penalty is performed; what is owed holds up the closing. */
@Component
public class Performance implements ClosingObstacle {

    private final ExecutionMapper mapper;
    private final Decisions decisions;
    private final Revocations revocations;

    Performance(ExecutionMapper mapper, Decisions decisions, Revocations revocations) {
        this.mapper = mapper;
        this.decisions = decisions;
        this.revocations = revocations;
    }

    /** What was paid under the decision in force; what was paid under a revoked one goes back and does not count. */
    public List<Payment> payments(Matter party) {
        int lastUnderRevoked =
                revocations.latest(party).map(Revocation::lastPayment).orElse(0);
        return mapper.of(party.caseNumber()).stream()
                .map(ExecutionMapper.PaymentRow::payment)
                .filter(payment -> payment.matter().equals(party))
                .filter(payment -> payment.no() > lastUnderRevoked)
                .toList();
    }

    /** Number of the last payment that was entered on a case, 0 for none. */
    public int lastPayment(CaseNumber caseNumber) {
        return mapper.of(caseNumber).size();
    }

    /** What a party owes of its penalty; nothing where no penalty was decided, or it was revoked. */
    public Optional<Owed> owed(Matter party) {
        return decisions
                .decision(party)
                .filter(decision -> decision.kind() == DecisionKind.PENALTY)
                .filter(decision -> !revocations.isRevoked(decision))
                .map(decision -> Owed.of(decision.toBear(), payments(party)));
    }

    /** Writes down that the whole fine was taken in cash where it was imposed. */
    @Transactional
    public void takenInCash(Matter party, BigDecimal fine, String note, LocalDate on) {
        mapper.insert(new Payment(
                party, mapper.of(party.caseNumber()).size() + 1, fine, BigDecimal.ZERO, false, false, note, on));
    }

    @Override
    public List<Refusal> obstacles(CaseFile file) {
        var refusals = new ArrayList<Refusal>();
        decisions.of(file.number()).stream()
                .flatMap(decision -> owed(decision.matter()).stream())
                .forEach(owed -> {
                    if (owed.fine().signum() > 0) {
                        refusals.add(Refusal.of("CLOSING_FINE_OWED", owed.fine()));
                    }
                    if (owed.gain().signum() > 0) {
                        refusals.add(Refusal.of("CLOSING_GAIN_OWED", owed.gain()));
                    }
                    if (owed.goods()) {
                        refusals.add(Refusal.of("CLOSING_GOODS_OWED"));
                    }
                    if (owed.correction()) {
                        refusals.add(Refusal.of("CLOSING_CORRECTION_OWED"));
                    }
                });
        return refusals;
    }
}
