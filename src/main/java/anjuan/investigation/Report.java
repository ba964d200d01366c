package anjuan.investigation;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;

/** The investigation report (A47); a new round for each time it was sent back. */
public record Report(
        CaseNumber caseNumber,
        int round,
        String facts,
        String nature,
        String lawBroken,
        String lawApplied,
        String discretion,
        String proposal,
        boolean majorPublicInterest,
        boolean complexRelations,
        boolean demandedByLaw,
        LocalDate writtenOn) {}
