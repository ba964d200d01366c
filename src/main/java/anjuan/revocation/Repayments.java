package anjuan.revocation;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.decision.Decision;
import anjuan.execution.Payment;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What goes back to parties whose decisions were revoked. */
@Component
public class Repayments {

    private final RepaymentMapper mapper;

    Repayments(RepaymentMapper mapper) {
        this.mapper = mapper;
    }

    public List<Repayment> of(CaseNumber caseNumber) {
        return mapper.of(caseNumber);
    }

    /** Those that nobody has entered yet. */
    List<Repayment> open(CaseNumber caseNumber) {
        return of(caseNumber).stream().filter(one -> one.repaidOn() == null).toList();
    }

    Optional<Repayment> open(Matter party) {
        return open(party.caseNumber()).stream()
                .filter(one -> one.party().equals(party))
                .findFirst();
    }

    boolean isDue(Matter party, int round) {
        return open(party.caseNumber()).stream().anyMatch(one -> one.party().equals(party) && one.round() == round);
    }

    /** Writes down what was performed of a decision that is revoked; nothing where that is nothing. */
    void note(Decision decision, List<Payment> payments) {
        var fine = payments.stream().map(Payment::fine).reduce(BigDecimal.ZERO, BigDecimal::add);
        var gain = payments.stream().map(Payment::gain).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean goods = payments.stream().anyMatch(Payment::goodsHandled);
        if (fine.signum() > 0 || gain.signum() > 0 || goods) {
            mapper.insert(new Repayment(
                    decision.matter().caseNumber(),
                    decision.round(),
                    decision.matter().id(),
                    fine,
                    gain,
                    goods,
                    null,
                    null,
                    null,
                    null,
                    null));
        }
    }
}
