package anjuan.decision;

import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds what the bureau has fined the same respondent for before, so that nobody is fined twice for one act (A83). */
@Component
public class EarlierPenalties {

    private final DecisionMapper mapper;
    private final CaseFiles files;

    EarlierPenalties(DecisionMapper mapper, CaseFiles files) {
        this.mapper = mapper;
        this.files = files;
    }

    /** The latest five of the bureau's other cases; whether the act is the same is for the officers to say. */
    public List<EarlierPenalty> of(CaseFile file, Matter party) {
        return files.respondent(party)
                .map(respondent -> mapper.earlier(file.number(), file.bureauId(), respondent))
                .orElse(List.of());
    }
}
