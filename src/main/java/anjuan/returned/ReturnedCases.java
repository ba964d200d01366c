package anjuan.returned;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.util.List;
import org.springframework.stereotype.Service;

/** The cases that police and procuratorates returned. */
@Service
public class ReturnedCases {

    private final ReturnedMapper mapper;

    ReturnedCases(ReturnedMapper mapper) {
        this.mapper = mapper;
    }

    /** What was returned on a case, the earliest first: once as a rule, more often where it went out again. */
    public List<ReturnedCase> of(CaseNumber caseNumber) {
        return mapper.of(caseNumber);
    }

    /** What was taken in the criminal course from the respondents of a case. */
    public List<Taking> takings(CaseNumber caseNumber) {
        return mapper.takings(caseNumber);
    }

    ReturnedCase read(Matter matter) {
        return of(matter.caseNumber()).stream()
                .filter(one -> one.matterId().equals(matter.id()))
                .findFirst()
                .orElseThrow();
    }
}
