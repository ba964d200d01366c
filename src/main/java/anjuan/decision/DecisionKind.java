package anjuan.decision;

/**
 * The five kinds of decision (A82).
 *
 * @legal 行政处罚法 第五十七条；市场监督管理行政处罚程序规定 第六十条
 */
public enum DecisionKind {
    PENALTY,
    /** 依法不予处罚 */
    EXCUSED,
    /** 违法事实不能成立 */
    NOT_PROVEN,
    /** 移送其他行政管理部门 */
    OTHER_DEPARTMENT,
    /** 移送司法机关 */
    JUDICIAL_ORGANS;

    /** Whether the party is served a decision; the last two kinds send the case on. */
    public boolean isServed() {
        return this == PENALTY || this == EXCUSED || this == NOT_PROVEN;
    }
}
