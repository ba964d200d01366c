package anjuan.returned;

import anjuan.casefile.Matter;
import anjuan.decision.Credit;
import anjuan.decision.TakenElsewhere;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was taken in the criminal course is set off in the decision on the same respondent. */
@Component
class CriminalTakings implements TakenElsewhere {

    private final ReturnedCases returned;

    CriminalTakings(ReturnedCases returned) {
        this.returned = returned;
    }

    @Override
    public List<Credit> from(Matter party) {
        return returned.takings(party.caseNumber()).stream()
                .filter(one -> one.respondent() == party.serial())
                .map(one -> new Credit(one.fine(), one.gain(), one.organ(), one.paper()))
                .toList();
    }
}
