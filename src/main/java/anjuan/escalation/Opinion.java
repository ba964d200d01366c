package anjuan.escalation;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An opinion that the bureau above asks before it answers a question; the time to answer stands still for it (Q10).
 *
 * @param asked whom
 * @param number of the letter that asks
 * @param opinion what they said, or why it is not waited for any more
 * @param paper name and number of what they said it in
 * @param received whether it came; absent while it is waited for
 */
public record Opinion(
        CaseNumber file,
        String matterId,
        Kind kind,
        String asked,
        String question,
        String number,
        String askedBy,
        LocalDate askedOn,
        @Nullable String opinion,
        @Nullable String paper,
        @Nullable Boolean received,
        @Nullable LocalDate endedOn) {

    /** Of whom it is asked. */
    public enum Kind {
        /** 专家 */
        EXPERT,
        /** 其他科室、部门 */
        SECTION,
        /** 法律顾问、公职律师 */
        LEGAL
    }

    public Matter matter() {
        return new Matter(file, matterId);
    }

    public boolean isAwaited() {
        return endedOn == null;
    }
}
