package anjuan.extension;

import anjuan.casefile.CaseNumber;
import anjuan.deadline.Approver;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request to extend a limit of a case, and what was decided.
 *
 * @param seq 1 for the first request on the case, 2 for the second, and so on
 * @param round of the clock that it is about
 * @param approver the level that decides, by the step of the limit that is next
 * @param granted absent while it is not decided
 * @param amount how much was granted, in the unit of the step; absent where the step gives it
 * @param paper minutes of the meeting or letter of the upper department, with its number
 */
public record ExtensionRequest(
        CaseNumber caseNumber,
        int seq,
        String limitId,
        int round,
        Approver approver,
        String reason,
        LocalDate requestedOn,
        @Nullable Boolean granted,
        @Nullable Integer amount,
        @Nullable String opinion,
        @Nullable String paper,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn) {

    boolean isOpen() {
        return granted == null;
    }

    ExtensionRequest decided(
            boolean isGranted,
            @Nullable Integer length,
            @Nullable String view,
            @Nullable String underPaper,
            String by,
            LocalDate on) {
        return new ExtensionRequest(
                caseNumber,
                seq,
                limitId,
                round,
                approver,
                reason,
                requestedOn,
                isGranted,
                length,
                view,
                underPaper,
                by,
                on);
    }
}
