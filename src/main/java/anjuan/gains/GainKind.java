package anjuan.gains;

/**
 * What one item of a reckoning is.
 *
 * @legal 市场监督管理行政处罚案件违法所得认定办法 第三条至第六条
 */
public enum GainKind {
    /** 实施违法行为取得的款项 */
    INCOME,
    /** 购进价款 */
    PURCHASE,
    /** 原材料 */
    MATERIAL,
    /** 作出处罚决定前已经缴纳的税费 */
    TAX;

    /** Whether it is a cost, which is taken off. */
    public boolean isCost() {
        return this != INCOME;
    }
}
