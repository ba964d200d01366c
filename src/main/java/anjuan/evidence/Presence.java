package anjuan.evidence;

/**
 * Whether the party was there and signed; where not, the act is recorded by audio or video (A39).
 *
 * @legal 市场监督管理行政处罚程序规定 第二十八条、第四十四条
 */
public enum Presence {
    /** 当事人到场并签名或者盖章 */
    PRESENT,
    /** 无法通知当事人 */
    NOT_REACHED,
    /** 当事人不到场或者拒绝接受调查 */
    ABSENT,
    /** 当事人拒绝签名、盖章 */
    REFUSED_TO_SIGN
}
