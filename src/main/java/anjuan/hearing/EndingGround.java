package anjuan.hearing;

/**
 * Why a hearing ends before it was carried through (终止听证).
 *
 * @legal 市场监督管理行政处罚听证办法 第二十七条
 */
public enum EndingGround {
    /** 撤回听证要求或者放弃听证权利 */
    WITHDRAWN,
    /** 无正当理由不到场 */
    ABSENT,
    /** 未经许可中途退场 */
    LEFT,
    /** 死亡或者终止，没有承受人 */
    NO_SUCCESSOR,
    OTHER
}
