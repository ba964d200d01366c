package anjuan.referral;

/** What may be wrong with a referral, for those who supervise (F21). */
public enum Concern {
    /** a step of ours is late, or was */
    LATE,
    /** not approved, or no criminal case opened */
    REFUSED,
    NOT_HANDED_OVER,
    /** the time of the police is over */
    NO_ANSWER
}
