package anjuan.recusal;

/**
 * Why somebody may not take part in a case.
 *
 * @legal 行政处罚法 第四十三条；市场监督管理行政处罚程序规定 第四条
 */
public enum RecusalGround {
    /** 与案件有直接利害关系 */
    DIRECT_INTEREST,
    /** 有其他关系可能影响公正执法 */
    OTHER_RELATION
}
