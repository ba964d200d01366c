package anjuan.suspension;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A suspension of the investigation, from the request to the resumption.
 *
 * @param matterId id of the matter that it is
 * @param paper what shows the ground, such as the notice of the other case
 * @param granted absent while it is not decided
 * @param decidedOn first day of the suspension, which itself still counts in the case limit
 * @param causeEndedOn day on which the ground fell away
 * @param resumedOn day of the resumption, which counts again
 * @param overtakenOn day on which the investigation was terminated while it was suspended
 */
public record Suspension(
        CaseNumber caseNumber,
        String matterId,
        SuspensionGround ground,
        String reason,
        String paper,
        LocalDate requestedOn,
        @Nullable Boolean granted,
        @Nullable String opinion,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate causeEndedOn,
        @Nullable String endingPaper,
        @Nullable LocalDate resumedOn,
        @Nullable LocalDate overtakenOn) {

    public Matter matter() {
        return new Matter(caseNumber, matterId);
    }

    public boolean isOpen() {
        return granted == null;
    }

    /** Whether the investigation is suspended by it now. */
    public boolean isLasting() {
        return Boolean.TRUE.equals(granted) && resumedOn == null && overtakenOn == null;
    }

    /**
     * By how many calendar days it was resumed later than its cause ended, though it has to be at once; 0 when it was not.
     *
     * @legal 市场监督管理行政处罚程序规定 第四十六条
     */
    public long daysLate() {
        return causeEndedOn == null || resumedOn == null ? 0 : ChronoUnit.DAYS.between(causeEndedOn, resumedOn);
    }
}
