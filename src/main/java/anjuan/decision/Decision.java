package anjuan.decision;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The decision that ends a case (A82). */
public record Decision(
        CaseNumber caseNumber,
        int round,
        DecisionKind kind,
        @Nullable String number,
        Penalty penalty,
        String reasons,
        @Nullable LocalDate meetingOn,
        @Nullable String meetingRecord,
        String head,
        LocalDate decidedOn) {}
