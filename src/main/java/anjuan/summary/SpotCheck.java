package anjuan.summary;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was found on the spot and what the party said (B02).
 *
 * @param proof the evidence, in words
 * @param actUntil last day of the act; absent while it goes on
 * @param points what the party said; absent where it said nothing
 */
record SpotCheck(
        CaseNumber caseNumber,
        String facts,
        String proof,
        LocalDate actFrom,
        @Nullable LocalDate actUntil,
        boolean harmsSafety,
        @Nullable String points,
        @Nullable String answer,
        LocalDate checkedOn) {}
