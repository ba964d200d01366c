package anjuan.investigation;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import java.util.Map;

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
        LocalDate writtenOn) {

    /** What the table of the kinds of review is asked with. */
    Map<String, Object> reviewFacts() {
        return Map.of(
                "isMajorPublicInterest", majorPublicInterest,
                "isComplex", complexRelations,
                "isReviewDemandedByLaw", demandedByLaw,
                // hearings come with their own process; until then none was held
                "wasHearingHeld", false);
    }
}
