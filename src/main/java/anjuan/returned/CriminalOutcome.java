package anjuan.returned;

/** How the criminal course ended that a case comes back from. */
public enum CriminalOutcome {
    /** 公安机关不予立案 */
    NOT_OPENED,
    /** 撤销案件 */
    WITHDRAWN,
    /** 不起诉 */
    NOT_PROSECUTED,
    /** 免予刑事处罚 */
    EXEMPTED,
    OTHER
}
