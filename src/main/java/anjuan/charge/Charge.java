package anjuan.charge;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One breach that respondents of a case are charged with.
 *
 * @param respondent place of the respondent, from 1; 0 for all of them
 * @param breach kind of the breach (案由), such as selling goods that infringe a registered trademark
 * @param droppedOn absent while the charge stands
 */
public record Charge(
        CaseNumber caseNumber,
        int no,
        int respondent,
        String breach,
        String lawBroken,
        String lawApplied,
        LocalDate laidOn,
        @Nullable LocalDate droppedOn,
        @Nullable String dropReason) {

    public boolean stands() {
        return droppedOn == null;
    }

    /** Whether it is one against the party whose course a matter is; on the case itself, all are. */
    public boolean isAgainst(Matter matter) {
        return respondent == 0 || !matter.is(Matter.Kind.PARTY) || respondent == matter.serial();
    }
}
