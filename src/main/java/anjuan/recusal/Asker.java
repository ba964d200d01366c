package anjuan.recusal;

/** Who asks that somebody takes no part in a case. */
public enum Asker {
    /** 当事人申请回避 */
    PARTY,
    /** 本人申请回避 */
    SELF
}
