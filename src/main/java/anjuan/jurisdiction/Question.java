package anjuan.jurisdiction;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A question which bureau has a case, and what came of it.
 *
 * @param otherId the other bureau where it is one of this installation; {@code other} is its name in any case
 * @param requirements what a bureau above asks of the one below to which it assigns the case, done by {@code until}
 * @param talksPaper what was agreed, or the letter of the other bureau
 * @param refusal why the head did not agree to what the bureaus agreed on; the superior is asked then
 * @param receivedOn day on which the superior received the papers, from which its limit runs
 * @param away whether the case goes to another bureau; absent while nothing is decided
 * @param letter number of a decision of a superior that was entered from its letter
 * @param decidedBy id of the officer who decided, or entered what was decided outside
 * @param newCase number of the case at the bureau that received it, where it is one of this installation
 */
public record Question(
        CaseNumber caseNumber,
        String matterId,
        Cause cause,
        @Nullable String otherId,
        @Nullable String other,
        String reason,
        LocalDate raisedOn,
        @Nullable String requirements,
        @Nullable LocalDate until,
        @Nullable Talks talks,
        @Nullable String talksPaper,
        @Nullable LocalDate talkedOn,
        @Nullable String refusal,
        @Nullable String superiorId,
        @Nullable String superior,
        @Nullable LocalDate reportedOn,
        @Nullable LocalDate receivedOn,
        boolean overdue,
        @Nullable Boolean away,
        @Nullable String receiverId,
        @Nullable String receiver,
        @Nullable String opinion,
        @Nullable String letter,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable CaseNumber newCase,
        @Nullable LocalDate endedOn) {

    static Question raised(Matter matter, Cause cause, @Nullable Named other, String reason, LocalDate on) {
        return new Question(
                matter.caseNumber(),
                matter.id(),
                cause,
                other == null ? null : other.id(),
                other == null ? null : other.name(),
                reason,
                on,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public Matter matter() {
        return new Matter(caseNumber, matterId);
    }

    public boolean isOpen() {
        return endedOn == null;
    }

    public boolean isAway() {
        return Boolean.TRUE.equals(away);
    }

    /** Whether it waits for what the two bureaus agree on. */
    boolean awaitsTalks() {
        return isOpen() && cause == Cause.DISPUTE && talks == null;
    }

    /** Whether it waits for the head, who lets the case go or not. */
    boolean awaitsHandOver() {
        boolean isAsked = cause == Cause.TRANSFER || talks == Talks.THEIRS && refusal == null;
        return isOpen() && away == null && isAsked;
    }

    /** Whether it waits for the report to the superior; a dispute only when the bureaus did not settle it. */
    boolean awaitsReport() {
        boolean isAsked =
                cause == Cause.OBJECTION || cause == Cause.SPECIAL_REASON || cause == Cause.DISPUTE && isUnsettled();
        return isOpen() && away == null && reportedOn == null && isAsked;
    }

    /** Whether a dispute was not settled between the two bureaus. */
    boolean isUnsettled() {
        return talks == Talks.FAILED || refusal != null;
    }

    /** Whether it waits for the day on which a superior outside got the papers. */
    boolean awaitsReceipt() {
        return isOpen() && away == null && reportedOn != null && superiorId == null && receivedOn == null;
    }

    /** Whether it lies before a superior of this installation. */
    boolean awaitsDesignation() {
        return isOpen() && away == null && superiorId != null && receivedOn != null;
    }

    /** Whether the letter of a superior outside is awaited. */
    boolean awaitsLetter() {
        return isOpen() && away == null && superiorId == null && receivedOn != null;
    }

    /** Whether nothing keeps the case from staying here: a dispute that is not settled needs a designation. */
    boolean mayStay() {
        return away != null || cause == Cause.DISPUTE && talks == Talks.OURS;
    }

    /** Whether a bureau above designated it, or took it up. */
    boolean isDesignated() {
        return cause.isOfSuperior() || reportedOn != null;
    }
}
