package anjuan.assistance;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The help that cases ask of other bureaus. */
@Service
public class Helping {

    /** From the verification to the decision. */
    static final Set<Stage> OPEN = EnumSet.of(
            Stage.VERIFYING,
            Stage.FILING,
            Stage.INVESTIGATING,
            Stage.REVIEWING,
            Stage.PROPOSING,
            Stage.NOTIFYING,
            Stage.DECIDING);

    private final AssistanceMapper mapper;

    Helping(AssistanceMapper mapper) {
        this.mapper = mapper;
    }

    /** Every letter of a case that asks for help, in the order of sending. */
    public List<HelpRequest> of(CaseNumber caseNumber) {
        return mapper.requests(caseNumber);
    }

    Optional<HelpRequest> open(Matter matter) {
        return mapper.request(matter.caseNumber(), matter.id()).filter(HelpRequest::isOpen);
    }

    HelpRequest read(Matter matter) {
        return mapper.request(matter.caseNumber(), matter.id()).orElseThrow();
    }
}
