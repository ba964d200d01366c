package anjuan.escalation;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the bureau above said to a request, or did with it.
 *
 * @param answer what an answer says; absent for the others
 * @param number number of its paper
 * @param paper id of that paper on the file above; absent where that bureau is outside this installation
 */
public record Reply(
        CaseNumber caseNumber,
        String matterId,
        int seq,
        Kind kind,
        @Nullable AnswerKind answer,
        @Nullable String number,
        @Nullable String paper,
        String body,
        String bureau,
        LocalDate repliedOn) {

    /** What a reply can be; a request that was passed up is still waited for. */
    public enum Kind {
        RECEIVED,
        MORE,
        RETURNED,
        PASSED_UP,
        ANSWERED
    }
}
