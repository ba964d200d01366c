package anjuan.hearing;

/** Why no hearing is owed to who asked for one. */
public enum RefusedFor {
    /** 不在听证范围内 */
    OUT_OF_SCOPE,
    /** 逾期提出 */
    LATE
}
