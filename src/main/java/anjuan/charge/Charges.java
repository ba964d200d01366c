package anjuan.charge;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The charges of a case. */
@Service
public class Charges {

    private final ChargeMapper mapper;

    Charges(ChargeMapper mapper) {
        this.mapper = mapper;
    }

    /** All charges of a case, dropped ones too, in the order in which they were laid. */
    public List<Charge> of(CaseNumber caseNumber) {
        return mapper.of(caseNumber);
    }

    /** The charges that stand against a party; each of them needs an outcome in the decision on it. */
    public List<Charge> against(Matter party) {
        return mapper.of(party.caseNumber()).stream()
                .filter(charge -> charge.stands() && charge.isAgainst(party))
                .toList();
    }

    /** Lays the same charge on another case, or against another respondent; one that stands there already is left. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lay(Charge like, CaseNumber caseNumber, int respondent, LocalDate on) {
        var charges = mapper.of(caseNumber);
        boolean isLaid = charges.stream()
                .anyMatch(one -> one.stands()
                        && one.respondent() == respondent
                        && one.lawBroken().equals(like.lawBroken()));
        if (!isLaid) {
            mapper.insert(new Charge(
                    caseNumber,
                    charges.size() + 1,
                    respondent,
                    like.breach(),
                    like.lawBroken(),
                    like.lawApplied(),
                    on,
                    null,
                    null));
        }
    }

    /** Drops a charge that is dealt with elsewhere. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void drop(Charge charge, LocalDate on, String reason) {
        mapper.drop(charge.caseNumber(), charge.no(), on, reason);
    }
}
