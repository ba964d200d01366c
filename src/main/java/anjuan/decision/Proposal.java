package anjuan.decision;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the officers propose (A54) and the head makes of it; a new round each time it is returned. */
public record Proposal(
        CaseNumber caseNumber,
        int round,
        DecisionKind kind,
        Penalty penalty,
        String reasons,
        LocalDate proposedOn,
        @Nullable Boolean approved,
        @Nullable String opinion,
        @Nullable String head,
        @Nullable LocalDate approvedOn) {}
