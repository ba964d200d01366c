package anjuan.investigation;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An inspection, questioning, demand or taking of evidence, with the evidence it gave.
 *
 * @param person who was met, questioned, or asked; absent when it is the party itself
 * @param dueOn day that a letter sets: on which to come, or until which (included) to bring the material
 */
public record InvestigativeAct(
        CaseNumber caseNumber,
        int no,
        ActKind kind,
        LocalDate heldOn,
        @Nullable String place,
        @Nullable String person,
        String officers,
        String content,
        @Nullable EvidenceKind evidenceKind,
        @Nullable String evidenceName,
        @Nullable LocalDate dueOn) {}
