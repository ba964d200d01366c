package anjuan.link;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a case belongs to another, from its proposal on.
 *
 * @param caseNumber the case on which it was proposed: the one that is merged, split, or that another derives from
 * @param otherCase absent while the other case is still to be opened
 * @param respondent place of the respondent that is taken out, from 1
 * @param charge number of the charge that is taken out
 * @param newRespondent name of whom the new case is against
 * @param subject parties, charges and evidence that went from one case to the other
 * @param granted absent while the head has not decided
 * @param decidedBy id of the officer who decided
 * @param made whether it holds
 */
public record CaseLink(
        CaseNumber caseNumber,
        String matterId,
        LinkKind kind,
        @Nullable CaseNumber otherCase,
        @Nullable Integer respondent,
        @Nullable Integer charge,
        @Nullable String newRespondent,
        @Nullable String subject,
        String reason,
        String proposedBy,
        LocalDate proposedOn,
        @Nullable Boolean granted,
        @Nullable String opinion,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        boolean made) {

    public Matter matter() {
        return new Matter(caseNumber, matterId);
    }

    public boolean isGranted() {
        return Boolean.TRUE.equals(granted);
    }

    boolean joins(CaseNumber one, CaseNumber other) {
        return (caseNumber.equals(one) && other.equals(otherCase))
                || (caseNumber.equals(other) && one.equals(otherCase));
    }
}
