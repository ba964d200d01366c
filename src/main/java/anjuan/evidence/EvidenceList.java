package anjuan.evidence;

import anjuan.casefile.CaseNumber;
import anjuan.document.CaseFields;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The evidence of a case as the lines of a paper; what was set aside is left out. */
@Component
public class EvidenceList {

    private final EvidenceRegister register;
    private final CaseFields caseFields;

    EvidenceList(EvidenceRegister register, CaseFields caseFields) {
        this.register = register;
        this.caseFields = caseFields;
    }

    public List<Map<String, String>> of(CaseNumber caseNumber) {
        return register.usable(caseNumber).stream()
                .map(item -> Map.of(
                        "no", Integer.toString(item.no()),
                        "name", item.name(),
                        "kind", caseFields.word("evidence", item.kind().name()),
                        "takenOn", item.obtainedOn().toString()))
                .toList();
    }
}
