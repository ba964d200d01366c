package anjuan.summary;

/**
 * Why a fine may be taken in cash (A96).
 *
 * @legal 行政处罚法 第六十八条、第六十九条；市场监督管理行政处罚程序规定 第七十二条
 */
public enum CashGround {
    /** No higher than the sum in {@code config/spot-penalty.yml}. */
    SMALL_FINE,
    /** 不当场收缴事后难以执行 */
    OTHERWISE_IMPOSSIBLE,
    /** 边远、水上、交通不便地区，当事人提出 */
    REMOTE_AT_WISH
}
