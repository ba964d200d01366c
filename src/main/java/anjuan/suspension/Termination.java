package anjuan.suspension;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request to end the investigation because nobody is left to answer, and what was decided.
 *
 * @param matterId id of the matter that it is
 * @param happenedOn day of the death, or on which the body ended
 * @param paper what proves it
 * @param granted absent while it is not decided
 */
public record Termination(
        CaseNumber caseNumber,
        String matterId,
        TerminationGround ground,
        LocalDate happenedOn,
        String reason,
        String paper,
        LocalDate requestedOn,
        @Nullable Boolean granted,
        @Nullable String opinion,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn) {

    public boolean isOpen() {
        return granted == null;
    }

    public boolean isGranted() {
        return Boolean.TRUE.equals(granted);
    }
}
