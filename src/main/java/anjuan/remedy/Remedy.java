package anjuan.remedy;

import anjuan.casefile.Matter;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A review or suit against the decision on a party.
 *
 * @param decision round of the decision that it is against
 * @param body the organ of review or the court
 * @param lodgedOn day on which the party asked for it
 * @param receivedOn day on which the bureau got the copy
 * @param endedOn day on which its outcome took effect: for a review, that on which the party got the decision
 * @param fine what the fine was changed to, in yuan
 * @param gain what the confiscation of gains was changed to, in yuan
 * @param letterOn day on which a letter of opinion of the organ of review came
 */
public record Remedy(
        Matter matter,
        Matter party,
        int decision,
        Kind kind,
        Track track,
        String body,
        @Nullable String reference,
        LocalDate lodgedOn,
        LocalDate receivedOn,
        @Nullable LocalDate repliedOn,
        @Nullable String reply,
        @Nullable Outcome outcome,
        @Nullable String paper,
        @Nullable LocalDate endedOn,
        @Nullable BigDecimal fine,
        @Nullable BigDecimal gain,
        @Nullable LocalDate letterOn,
        @Nullable LocalDate rectifiedOn,
        @Nullable String rectification) {

    public enum Kind {
        /** 行政复议 */
        REVIEW,
        /** 行政诉讼 */
        SUIT;

        /** The limit in which the bureau has to reply. */
        String replyLimit(Track track) {
            if (this == SUIT) {
                return "A100a";
            }
            return track == Track.SIMPLIFIED ? "A100a.simple" : "A100a.review";
        }
    }

    /** By which procedure it is heard; the bureau's time to reply to a review depends on it. */
    public enum Track {
        ORDINARY,
        SIMPLIFIED
    }

    /** How it ended. */
    public enum Outcome {
        UPHELD,
        CHANGED,
        ANNULLED,
        /** 撤销并责令重新作出行政行为 */
        DECIDE_AGAIN,
        WITHDRAWN;

        /** Whether the decision no longer stands. */
        public boolean isAnnulling() {
            return this == ANNULLED || this == DECIDE_AGAIN;
        }
    }

    public boolean isOpen() {
        return outcome == null;
    }

    /** The limit in which the bureau has to reply. */
    String replyLimit() {
        return kind.replyLimit(track);
    }
}
