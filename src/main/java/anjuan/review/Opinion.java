package anjuan.review;

/**
 * What a review ends with (A53).
 *
 * @legal 市场监督管理行政处罚程序规定 第五十四条
 */
public enum Opinion {
    AGREE,
    CORRECT,
    INVESTIGATE_MORE,
    OTHER
}
