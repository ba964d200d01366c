package anjuan.hearing;

/**
 * Why a hearing stands still (中止听证).
 *
 * @legal 市场监督管理行政处罚听证办法 第二十六条
 */
public enum SuspensionGround {
    /** 不可抗力 */
    FORCE_MAJEURE,
    /** 当事人死亡或者终止，需要确定承受人 */
    SUCCESSOR_SOUGHT,
    /** 临时提出回避，不能当场决定 */
    RECUSAL_UNDECIDED,
    /** 需要通知新的证人或者重新鉴定 */
    NEW_EVIDENCE,
    OTHER
}
