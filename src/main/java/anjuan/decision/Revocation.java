package anjuan.decision;

import anjuan.casefile.Matter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision that was taken back after it was served; the party is decided on again.
 *
 * @param round of the decision
 * @param number of the decision
 * @param basis number of the review decision or judgment, where it rests on one
 * @param redecideBy day set there for the new decision
 * @param proposalRound the last proposal before it; a new decision needs a later one
 * @param noticeRound the last notice before it, 0 for none; a new penalty needs a later one
 * @param lastPayment number of the last payment before it; those up to it were made under what was revoked
 * @param reopensCase whether the case was being closed, or was closed, and is closed again
 */
public record Revocation(
        Matter matter,
        int round,
        String number,
        Ground ground,
        @Nullable String basis,
        String reason,
        @Nullable LocalDate redecideBy,
        int proposalRound,
        int noticeRound,
        int lastPayment,
        boolean reopensCase,
        String head,
        LocalDate revokedOn) {

    /**
     * On what a decision is revoked.
     *
     * @legal 市场监督管理行政处罚程序规定 第六十三条；行政处罚法 第四十八条
     */
    public enum Ground {
        /** 发现原决定确有错误 */
        OWN_ERROR,
        /** 行政复议决定 */
        REVIEW_DECISION,
        /** 人民法院判决 */
        JUDGMENT
    }
}
