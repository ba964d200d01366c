package anjuan.intake;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the verification of a clue found.
 *
 * @param actUntil last day of the act; null while it goes on
 * @param harmsSafety whether life, health or financial safety is touched with harm, so that the longer time bar holds
 */
public record Verification(
        CaseNumber caseNumber,
        int round,
        String findings,
        LocalDate actFrom,
        @Nullable LocalDate actUntil,
        boolean harmsSafety,
        Proposal proposal,
        LocalDate verifiedOn) {

    /** The same findings for another case, as its first. */
    Verification of(CaseNumber other) {
        return new Verification(other, 1, findings, actFrom, actUntil, harmsSafety, proposal, verifiedOn);
    }

    public enum Proposal {
        FILE,
        NOT_FILE
    }
}
