package anjuan.awaited;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a case waits for.
 *
 * @param matter id of the matter that it is
 * @param askedOf person or body that is asked
 * @param place where somebody is to come to be questioned
 * @param unqualifiedReason why a body without the legal qualification is asked: there is none that has it
 * @param measure id of the seizure whose goods are tested; its limit stands still too
 * @param proposedOn day on which it was asked for within the bureau
 * @param sentOn day of the paper; absent while a test is not approved
 * @param dueOn last day to answer, which the paper sets and a reminder moves
 * @param result absent while it is awaited, and where a test was not approved
 * @param endedOn day of the answer, of giving up, or of the refusal to approve
 */
public record Awaited(
        CaseNumber caseNumber,
        String matter,
        AwaitedKind kind,
        String askedOf,
        String subject,
        @Nullable String place,
        @Nullable TestKind testKind,
        @Nullable String unqualifiedReason,
        @Nullable String measure,
        LocalDate proposedOn,
        @Nullable LocalDate sentOn,
        LocalDate dueOn,
        @Nullable String number,
        @Nullable String approver,
        boolean overdue,
        int reminders,
        @Nullable AnswerResult result,
        @Nullable String answer,
        @Nullable String reportNumber,
        @Nullable LocalDate endedOn,
        @Nullable String toldTo,
        @Nullable LocalDate toldOn) {

    public boolean isOpen() {
        return endedOn == null;
    }

    /** Whether there is a result that the party must be told of. */
    public boolean isToBeTold() {
        return kind == AwaitedKind.TESTING && result == AnswerResult.ANSWERED;
    }

    Matter asMatter() {
        return new Matter(caseNumber, matter);
    }
}
