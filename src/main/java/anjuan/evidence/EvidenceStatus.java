package anjuan.evidence;

/**
 * What the officers made of an item.
 *
 * @legal 市场监督管理行政处罚程序规定 第二十三条
 */
public enum EvidenceStatus {
    /** 待查证 */
    REGISTERED,
    /** 已查证属实 */
    VERIFIED,
    /** 不予采用 */
    EXCLUDED
}
