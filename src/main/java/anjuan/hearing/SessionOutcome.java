package anjuan.hearing;

/** How a day of hearing ended. */
public enum SessionOutcome {
    /** 听证完毕 */
    HELD,
    /** 中止听证 */
    HEARING_SUSPENDED,
    /** 终止听证 */
    HEARING_ENDED
}
