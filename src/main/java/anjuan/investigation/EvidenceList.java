package anjuan.investigation;

import anjuan.casefile.CaseNumber;
import anjuan.document.CaseFields;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The evidence of a case as the lines of a paper. */
@Component
public class EvidenceList {

    private final InvestigationMapper mapper;
    private final CaseFields caseFields;

    EvidenceList(InvestigationMapper mapper, CaseFields caseFields) {
        this.mapper = mapper;
        this.caseFields = caseFields;
    }

    public List<Map<String, String>> of(CaseNumber caseNumber) {
        return mapper.acts(caseNumber).stream()
                .filter(act -> act.evidenceKind() != null)
                .map(act -> Map.of(
                        "no", Integer.toString(act.no()),
                        "name", String.valueOf(act.evidenceName()),
                        "kind", caseFields.word("evidence", String.valueOf(act.evidenceKind())),
                        "takenOn", act.heldOn().toString()))
                .toList();
    }
}
