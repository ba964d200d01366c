package anjuan.correction;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order to correct or to refund, with what came of it.
 *
 * @param respondent whom it is for, by his place among the respondents, from 1
 * @param demand what is to be put right, and how
 * @param total what is to be paid back, in yuan; 0 for an order to correct
 * @param dueOn last day to do it, itself included
 * @param ordered what the head decided, absent while he has not
 * @param servedOn day of service on the party
 * @param overdue its day passed and nobody has checked yet
 * @param correctedOn day on which it was put right, or the last of the money was paid back
 * @param refunded what was paid back, in yuan
 */
public record Correction(
        CaseNumber caseNumber,
        String matter,
        CorrectionKind kind,
        int respondent,
        String party,
        String facts,
        String lawBroken,
        String lawApplied,
        String demand,
        BigDecimal total,
        LocalDate dueOn,
        LocalDate proposedOn,
        @Nullable Boolean ordered,
        @Nullable String opinion,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable String number,
        @Nullable String paperId,
        @Nullable LocalDate servedOn,
        boolean overdue,
        @Nullable CorrectionResult result,
        @Nullable String finding,
        @Nullable FollowUp followUp,
        @Nullable LocalDate correctedOn,
        @Nullable BigDecimal refunded,
        @Nullable LocalDate endedOn) {

    public Matter asMatter() {
        return new Matter(caseNumber, matter);
    }

    public boolean isOpen() {
        return endedOn == null;
    }

    /** Whether the head has ordered it. */
    public boolean isOrdered() {
        return Boolean.TRUE.equals(ordered);
    }

    public boolean isRefund() {
        return kind == CorrectionKind.REFUND;
    }

    /** Whether it lies with the party: ordered, and nothing came of it yet. */
    boolean isStanding() {
        return isOpen() && isOrdered();
    }
}
