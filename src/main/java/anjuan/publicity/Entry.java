package anjuan.publicity;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The publication of one penalty decision, from its preparation to its end.
 *
 * @param matter id of the matter of the case whose course it is
 * @param party id of the course of the party who was fined
 * @param decision number of the decision
 * @param otherBureau where it was pushed to; absent where the party is registered in our province
 * @param body text of the decision as it is published, without personal data
 * @param receivedOn day on which the other bureau received the push
 * @param place where it can be read
 */
public record Entry(
        CaseNumber caseNumber,
        String matter,
        String party,
        String decision,
        String respondent,
        LocalDate decidedOn,
        State state,
        @Nullable String withheldBecause,
        @Nullable Tier tier,
        @Nullable String otherBureau,
        @Nullable String summary,
        @Nullable String body,
        @Nullable String preparedBy,
        @Nullable LocalDate preparedOn,
        @Nullable String checkedBy,
        @Nullable LocalDate checkedOn,
        @Nullable LocalDate pushedOn,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate publishedOn,
        @Nullable String place,
        @Nullable LocalDate endedOn,
        @Nullable EndGround endGround,
        @Nullable String endPaper,
        @Nullable LocalDate alteredOn,
        @Nullable Alteration alteration,
        @Nullable String alterationPaper,
        @Nullable String alterationReason,
        @Nullable LocalDate withdrawnOn,
        @Nullable String explanation) {

    /** How far it has come. */
    public enum State {
        PREPARING,
        CHECKING,
        CONFIRMED,
        PUSHED,
        PUBLISHED,
        ENDED,
        /** 依法不予公示 */
        WITHHELD,
        WITHDRAWING,
        WITHDRAWN,
        /** The decision fell before it was published. */
        DROPPED
    }

    /** Why a publication ends. */
    public enum EndGround {
        EXPIRED,
        /** 信用修复 */
        ON_REQUEST
    }

    /** What became of the decision. */
    public enum Alteration {
        CHANGED,
        ANNULLED
    }

    Matter of() {
        return new Matter(caseNumber, matter);
    }

    /** Whether somebody outside can have read it. */
    boolean isOut() {
        return pushedOn != null || publishedOn != null;
    }
}
