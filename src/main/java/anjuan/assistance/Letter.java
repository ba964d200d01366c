package anjuan.assistance;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A letter that came in and wants an answer. Where a bureau of this installation sent it, the case it comes from stays with
 * that bureau.
 *
 * @param reference number that the sender gave it
 * @param receivedOn absent while the clerk has not taken it in
 * @param dueOn last day to answer: by the rule for help, or as the letter says
 * @param delayedTo day to which the sender was told that it takes
 * @param asked what police, procuratorate or court ask for, where it was entered
 * @param aboutCase case of the bureau that it is about
 * @param handlerId officer who is to answer; absent where the unit has not named one
 * @param isOfOurs whether a bureau of this installation sent it
 */
public record Letter(
        String id,
        String bureauId,
        LetterKind kind,
        String sender,
        @Nullable String reference,
        @Nullable String facts,
        String subject,
        LocalDate sentOn,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate dueOn,
        @Nullable String unitId,
        @Nullable LocalDate delayedTo,
        @Nullable String answer,
        @Nullable String answerNumber,
        @Nullable LocalDate answeredOn,
        @Nullable LetterRequest asked,
        @Nullable CaseNumber aboutCase,
        @Nullable String handlerId,
        boolean isOfOurs) {

    public boolean isTakenIn() {
        return receivedOn != null;
    }

    public boolean isOpen() {
        return answeredOn == null;
    }

    /** The last day that counts now: that to which the sender was told, otherwise that of the rule or the letter. */
    public @Nullable LocalDate lastDay() {
        return delayedTo == null ? dueOn : delayedTo;
    }
}
