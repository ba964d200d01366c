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

    /** Whether a bureau above designated it, or took it up. */
    boolean isDesignated() {
        return cause.isOfSuperior() || reportedOn != null;
    }
}
