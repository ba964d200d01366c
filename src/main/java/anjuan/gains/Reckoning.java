package anjuan.gains;

import anjuan.casefile.CaseNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the illegal gains of a party come to; a new round of the case each time they are reckoned.
 *
 * @param respondent place of the respondent, from 1
 * @param known false where they cannot be determined, which the chief has to approve
 * @param proveBy last day, itself included, that the party was given to prove its costs
 * @param allShown whether the party said that it has no other costs to prove, so that this day was not waited for
 * @param reason how the items were checked, or what was tried in vain
 * @param income receipts of the act, in yuan
 * @param costs what is taken off, in yuan
 * @param approved what the chief decided; absent while he has not, and where nothing is to be approved
 */
public record Reckoning(
        CaseNumber caseNumber,
        int round,
        int respondent,
        String party,
        boolean known,
        @Nullable LocalDate proveBy,
        boolean allShown,
        String reason,
        BigDecimal income,
        BigDecimal costs,
        String reckonedBy,
        LocalDate reckonedOn,
        @Nullable Boolean approved,
        @Nullable String opinion,
        @Nullable String chief,
        @Nullable LocalDate decidedOn) {

    /** The gains in yuan, never less than nothing. */
    public BigDecimal total() {
        return income.subtract(costs).max(BigDecimal.ZERO);
    }

    /** Whether the chief is still to say that they cannot be determined. */
    public boolean isUndecided() {
        return !known && approved == null;
    }

    /** Whether it is found, and approved, that they cannot be determined. */
    public boolean isUnknown() {
        return !known && Boolean.TRUE.equals(approved);
    }
}
