package anjuan.charge;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.util.List;
import org.springframework.stereotype.Service;

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
}
