package anjuan.escalation;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A request to take longer over an answer, and what the head of the bureau above decided (Q10). */
public record AnswerExtension(
        CaseNumber file,
        int seq,
        String reason,
        String askedBy,
        LocalDate askedOn,
        @Nullable Boolean granted,
        @Nullable String opinion,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn) {

    public boolean isOpen() {
        return decidedOn == null;
    }
}
