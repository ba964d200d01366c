package anjuan.revocation;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.execution.Account;
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

    /** Writes down what was performed of a decision that is revoked and did not go back before; nothing where that is nothing. */
    void note(Account account) {
        var fine = account.keptFine();
        var latePenalty = account.keptLatePenalty();
        var gain = account.keptGain();
        if (fine.signum() > 0 || latePenalty.signum() > 0 || gain.signum() > 0 || account.keepsGoods()) {
            var party = account.decision().matter();
            mapper.insert(new Repayment(
                    party.caseNumber(),
                    account.decision().round(),
                    party.id(),
                    fine,
                    latePenalty,
                    gain,
                    account.keepsGoods(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
        }
    }
}
