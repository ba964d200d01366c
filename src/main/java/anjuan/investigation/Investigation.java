package anjuan.investigation;

import anjuan.casefile.CaseNumber;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What the investigation of a case has brought so far. */
@Service
public class Investigation {

    private final InvestigationMapper mapper;

    Investigation(InvestigationMapper mapper) {
        this.mapper = mapper;
    }

    /** Every investigative act in the order of its number. */
    public List<InvestigativeAct> acts(CaseNumber caseNumber) {
        return mapper.acts(caseNumber);
    }

    public Optional<Report> report(CaseNumber caseNumber) {
        return mapper.latestReport(caseNumber);
    }
}
