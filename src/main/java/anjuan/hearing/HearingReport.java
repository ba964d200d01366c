package anjuan.hearing;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the host reports of a hearing in form 41. */
record HearingReport(
        CaseNumber caseNumber,
        String matter,
        int round,
        String facts,
        String opinion,
        @Nullable String remarks,
        LocalDate writtenOn) {}
