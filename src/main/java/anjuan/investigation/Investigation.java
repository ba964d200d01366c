package anjuan.investigation;

import anjuan.casefile.CaseNumber;
import anjuan.evidence.EvidenceItem;
import anjuan.evidence.EvidenceRegister;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What the investigation of a case has brought so far. */
@Service
public class Investigation {

    private final InvestigationMapper mapper;
    private final EvidenceRegister register;

    Investigation(InvestigationMapper mapper, EvidenceRegister register) {
        this.mapper = mapper;
        this.register = register;
    }

    /** Every investigative act in the order of its number. */
    public List<InvestigativeAct> acts(CaseNumber caseNumber) {
        return mapper.acts(caseNumber);
    }

    /** Every item of evidence, those set aside too. */
    public List<EvidenceItem> evidence(CaseNumber caseNumber) {
        return register.items(caseNumber);
    }

    public Optional<Report> report(CaseNumber caseNumber) {
        return mapper.latestReport(caseNumber);
    }
}
