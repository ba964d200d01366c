package anjuan.execution;

import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseNumber;
import anjuan.closure.ClosingObstacle;
import anjuan.decision.DecisionKind;
import anjuan.decision.Decisions;
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

    Performance(ExecutionMapper mapper, Decisions decisions) {
        this.mapper = mapper;
        this.decisions = decisions;
    }

    public List<Payment> payments(CaseNumber caseNumber) {
        return mapper.of(caseNumber);
    }

    /** What is owed of the penalty of a case; nothing where no penalty was decided. */
    public Optional<Owed> owed(CaseNumber caseNumber) {
        return decisions
                .decision(caseNumber)
                .filter(decision -> decision.kind() == DecisionKind.PENALTY)
                .map(decision -> Owed.of(decision.penalty(), mapper.of(caseNumber)));
    }

    /** Writes down that the whole fine was taken in cash where it was imposed. */
    @Transactional
    public void takenInCash(CaseNumber caseNumber, BigDecimal fine, String note, LocalDate on) {
        mapper.insert(new Payment(
                caseNumber, mapper.of(caseNumber).size() + 1, fine, BigDecimal.ZERO, false, false, note, on));
    }

    @Override
    public List<Refusal> obstacles(CaseFile file) {
        var refusals = new ArrayList<Refusal>();
        owed(file.number()).ifPresent(owed -> {
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
