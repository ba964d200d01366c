package anjuan.referral;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a referral, on our side or theirs.
 *
 * @param occurredOn the day on which we did or received it
 * @param occurredAt hour and minute, where a limit runs in hours
 * @param actor who did or entered it
 * @param organ whose act it is, where it is not ours
 * @param number of its paper
 * @param datedOn the date that a paper of theirs carries
 * @param item id of our paper, or of the attachment that shows theirs
 */
public record ReferralEvent(
        CaseNumber caseNumber,
        String matterId,
        int seq,
        Kind kind,
        LocalDate occurredOn,
        @Nullable LocalTime occurredAt,
        String actor,
        @Nullable String organ,
        @Nullable String number,
        @Nullable LocalDate datedOn,
        @Nullable String item,
        @Nullable String body) {

    private static final Set<Kind> OUR_PAPERS = EnumSet.of(
            Kind.REPORTED,
            Kind.APPROVED,
            Kind.DECLINED,
            Kind.SENT,
            Kind.RECONSIDERATION_ASKED,
            Kind.SUPERVISION_PROPOSED,
            Kind.HANDED_OVER);

    /** What can happen to a referral, in the order of the law. */
    public enum Kind {
        SUSPECTED,
        TEAM_NAMED,
        REPORTED,
        APPROVED,
        DECLINED,
        SENT,
        RECEIVED,
        /** 要求补正 */
        MORE_ASKED,
        SUPPLIED,
        /** 转送有管辖权的公安机关 */
        PASSED_ON,
        /** 立案 */
        POLICE_FILED,
        /** 不予立案 */
        POLICE_REFUSED,
        RECONSIDERATION_ASKED,
        /** 复议维持不予立案 */
        UPHELD,
        SUPERVISION_PROPOSED,
        /** 要求公安机关说明不立案理由 */
        REASONS_DEMANDED,
        /** 通知公安机关立案 */
        FILING_ORDERED,
        /** 不予监督 */
        NOT_SUPERVISED,
        REFUSAL_ACCEPTED,
        HANDED_OVER,
        COURSE_CHOSEN,
        /** 判处罚金 */
        JUDGED_WITH_FINE,
        /** 有罪判决，未判处罚金 */
        JUDGED_WITHOUT_FINE,
        /** 不起诉 */
        NOT_PROSECUTED,
        /** 撤销案件、终止侦查 */
        DROPPED
    }

    /** Whether its paper is one that we made. */
    public boolean isByOurPaper() {
        return OUR_PAPERS.contains(kind);
    }

    /** To the minute, where the minute is known; otherwise the beginning of the day. */
    LocalDateTime moment() {
        return occurredAt == null ? occurredOn.atStartOfDay() : occurredOn.atTime(occurredAt);
    }
}
