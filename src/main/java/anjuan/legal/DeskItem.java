package anjuan.legal;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.RightKind;
import anjuan.casefile.Stage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the desk.
 *
 * @param matter id of the matter, empty for the case itself
 * @param state code of how far it is, shown through {@code legal.state.<list>.<state>}; of a review the id of its task
 * @param about what is asked, where that is a text
 * @param other the bureau at the other end, or the person that a recusal is about
 * @param since day on which it began to wait
 * @param heldOn day that a hearing is fixed for
 * @param dueOn the nearest due date, {@link LegalDesk#NO_DATE} where none runs
 */
public record DeskItem(
        CaseNumber caseNumber,
        String matter,
        String state,
        @Nullable String about,
        @Nullable String other,
        @Nullable LocalDate since,
        @Nullable LocalDate heldOn,
        LocalDate dueOn,
        @Nullable String limitId,
        @Nullable LocalDate warnOn,
        Stage stage,
        String respondent,
        RightKind rightKind,
        @Nullable String rightNumber,
        @Nullable String rightName) {

    /** Where a list behind it goes on. */
    DeskPosition position() {
        return new DeskPosition(dueOn, caseNumber.value(), matter, state);
    }
}
