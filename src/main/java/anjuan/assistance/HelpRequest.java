package anjuan.assistance;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A letter of a case that asks another bureau for help.
 *
 * @param helperId bureau of this installation, absent for one outside
 * @param receivedOn day of receipt by the helper, from which its limit runs
 * @param delayedTo day to which the helper has said that it needs
 * @param answeredOn day of the answer
 */
public record HelpRequest(
        CaseNumber caseNumber,
        String matter,
        @Nullable String helperId,
        String helper,
        String facts,
        String subject,
        LocalDate sentOn,
        @Nullable String number,
        @Nullable String paperId,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate delayedTo,
        boolean overdue,
        @Nullable HelpResult result,
        @Nullable String answer,
        @Nullable String answerNumber,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate endedOn) {

    public boolean isOpen() {
        return endedOn == null;
    }
}
