package anjuan.hearing;

/**
 * How a hearing was asked for.
 *
 * @legal 市场监督管理行政处罚听证办法 第七条
 */
public enum RequestWay {
    /** 书面 */
    WRITTEN,
    /** 口头，记入笔录 */
    ORAL,
    /** 在告知书送达回证上签署 */
    ON_RECEIPT
}
