package anjuan.legal;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A letter of a court, a procuratorate or the police that is not answered (Q16).
 *
 * @param kind code of who sent it, shown through {@code letterKind.<kind>}
 * @param asked code of what is asked for, shown through {@code letterRequest.<asked>}
 * @param receivedOn absent while the clerk has not taken it in
 * @param dueOn last day to answer: that of the letter, or that to which the sender was told; absent where none is set yet
 * @param isDelayed whether the sender was told of another day
 * @param handler who is to answer, absent while the unit has named nobody
 * @param aboutCase case of the bureau that it is about
 */
public record LetterItem(
        String id,
        String kind,
        String sender,
        @Nullable String reference,
        String subject,
        @Nullable String asked,
        LocalDate sentOn,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate dueOn,
        boolean isDelayed,
        @Nullable String unit,
        @Nullable String handler,
        @Nullable CaseNumber aboutCase) {

    /** Whether its last day has passed. */
    public boolean isOverdue(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today);
    }
}
