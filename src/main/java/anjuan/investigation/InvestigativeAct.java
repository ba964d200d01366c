package anjuan.investigation;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An inspection, questioning, demand or taking of evidence, with the evidence it gave. */
public record InvestigativeAct(
        CaseNumber caseNumber,
        int no,
        ActKind kind,
        LocalDate heldOn,
        @Nullable String place,
        String officers,
        String content,
        @Nullable EvidenceKind evidenceKind,
        @Nullable String evidenceName) {}
