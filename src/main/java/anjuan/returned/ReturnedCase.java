package anjuan.returned;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case that police or procuratorate returned, from the letter to the reply.
 *
 * @param receivedOn day on which the letter was received
 * @param replyDueOn day that the letter sets for the reply
 * @param dueOn last day of the reply, by the letter or by the limit; absent where nothing sets one
 * @param earlierCase the file that it went out from, where that is another one
 * @param result what was reported back
 */
public record ReturnedCase(
        CaseNumber caseNumber,
        String matterId,
        String bureauId,
        Organ organ,
        String organName,
        CriminalOutcome outcome,
        String letterNumber,
        LocalDate letterOn,
        LocalDate receivedOn,
        @Nullable LocalDate replyDueOn,
        @Nullable LocalDate dueOn,
        @Nullable CaseNumber earlierCase,
        @Nullable String note,
        @Nullable String result,
        @Nullable String replyNumber,
        @Nullable LocalDate repliedOn) {

    public Matter matter() {
        return new Matter(caseNumber, matterId);
    }

    public boolean isAnswered() {
        return repliedOn != null;
    }

    /** Whether the reply came late, or has not come and is late on a day. */
    public boolean isLate(LocalDate today) {
        return dueOn != null && (repliedOn == null ? today : repliedOn).isAfter(dueOn);
    }
}
