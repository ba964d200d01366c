package anjuan.decision;

import anjuan.casefile.Matter;
import anjuan.discretion.Discretion;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the officers propose for a party (A54) and the head makes of it; a new round each time it is returned. */
public record Proposal(
        Matter matter,
        int round,
        DecisionKind kind,
        Penalty penalty,
        String reasons,
        Discretion discretion,
        LocalDate proposedOn,
        @Nullable Boolean approved,
        @Nullable String opinion,
        @Nullable String head,
        @Nullable LocalDate approvedOn) {}
