package anjuan.investigation;

/**
 * Whether the party knew its rights when evidence was taken of it (A06).
 *
 * @legal 市场监督管理行政处罚程序规定 第二十一条、第二十二条
 */
public enum FirstContact {
    /** 本次出示证件，告知陈述、申辩和申请回避的权利 */
    RIGHTS_TOLD,
    /** 此前已告知 */
    TOLD_BEFORE,
    /** 本次不是向当事人取证 */
    NOT_THE_PARTY
}
