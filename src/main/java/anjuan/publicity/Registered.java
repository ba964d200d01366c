package anjuan.publicity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register of publicity.
 *
 * @param dueLimit id of the limit that runs and is due first, with its due date and the day of its first warning
 */
public record Registered(
        String caseNumber,
        String matter,
        String decision,
        String respondent,
        LocalDate decidedOn,
        Entry.State state,
        @Nullable Tier tier,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable String dueLimit,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate warnOn) {

    public Position position() {
        return new Position(decidedOn, caseNumber, matter);
    }
}
