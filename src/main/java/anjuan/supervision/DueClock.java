package anjuan.supervision;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.RightKind;
import anjuan.casefile.Stage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One running clock in a list, with what one needs to know of its case.
 *
 * @param reason why it is late, absent while nobody has said so
 */
public record DueClock(
        CaseNumber caseNumber,
        String limitId,
        int round,
        LocalDate dueOn,
        LocalDate warnOn,
        Stage stage,
        String respondent,
        RightKind rightKind,
        @Nullable String rightNumber,
        @Nullable String rightName,
        String unitId,
        @Nullable String reason,
        @Nullable String reasonBy,
        @Nullable LocalDate reasonOn) {

    /** Where a list behind this clock goes on. */
    ClockPosition position() {
        return new ClockPosition(dueOn, caseNumber.value(), limitId, round);
    }
}
