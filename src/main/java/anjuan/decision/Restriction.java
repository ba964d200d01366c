package anjuan.decision;

/**
 * Penalties beside warning and money.
 *
 * @legal 行政处罚法 第九条、第六十三条
 */
public enum Restriction {
    /** 责令停产停业、责令关闭、限制从业 */
    STOPS_BUSINESS,
    /** 降低资质等级、吊销许可证件 */
    LOWERS_GRADE,
    /** 其他较重的行政处罚 */
    OTHER_HEAVY
}
