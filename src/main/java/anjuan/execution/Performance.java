package anjuan.execution;

import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
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

    public List<Payment> payments(Matter party) {
        return mapper.of(party.caseNumber()).stream()
                .map(ExecutionMapper.PaymentRow::payment)
                .filter(payment -> payment.matter().equals(party))
                .toList();
    }

    /** What a party owes of its penalty; nothing where no penalty was decided. */
    public Optional<Owed> owed(Matter party) {
        return decisions
                .decision(party)
                .filter(decision -> decision.kind() == DecisionKind.PENALTY)
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
