package anjuan.hearing;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request that somebody named for a hearing step back, and the answer.
 *
 * @param personNo number of the person among those named for the hearing
 */
record Recusal(
        CaseNumber caseNumber,
        String matter,
        int round,
        int no,
        int personNo,
        String askedBy,
        String reason,
        LocalDate askedOn,
        @Nullable Boolean granted,
        @Nullable String opinion,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn) {

    boolean isOpen() {
        return granted == null;
    }
}
