package anjuan.threshold;

/** What a threshold is counted in. */
public enum Measure {
    /** 违法所得数额: receipts less raw material or purchase price, with fees and memberships. */
    GAINS(Unit.YUAN),
    /** 非法经营数额: value of goods made, stored, moved or sold. */
    BUSINESS(Unit.YUAN),
    /** 销售金额: all receipts got or due. */
    SALES(Unit.YUAN),
    /** 尚未销售的货值金额 */
    UNSOLD(Unit.YUAN),
    /** 已销售和尚未销售的货值金额合计 */
    SOLD_AND_UNSOLD(Unit.YUAN),
    /** 给权利人造成的损失 */
    LOSS(Unit.YUAN),
    /** 标识件数 */
    PIECES(Unit.PIECE),
    /** 尚未销售的标识件数 */
    UNSOLD_PIECES(Unit.PIECE),
    /** 已销售和尚未销售的标识件数合计: labels that others made. */
    ALL_PIECES(Unit.PIECE),
    /** 复制品数量 */
    COPIES(Unit.COPY),
    /** 信息网络传播的作品件数 */
    ITEMS(Unit.ITEM),
    /** 下载数量 */
    DOWNLOADS(Unit.TIME),
    /** 点击数量 */
    CLICKS(Unit.TIME),
    /** 注册会员 */
    MEMBERS(Unit.ACCOUNT),
    /** 其他严重情节: one where it is stated, zero where it is not. */
    CIRCUMSTANCE(Unit.NONE),
    /** 导致权利人破产: one where it is stated, zero where it is not. */
    RUIN(Unit.NONE);

    /** What an amount is counted in. */
    public enum Unit {
        YUAN,
        PIECE,
        COPY,
        ITEM,
        TIME,
        ACCOUNT,
        NONE;

        /** Whether only whole numbers make sense. */
        public boolean isWhole() {
            return this != YUAN;
        }
    }

    private final Unit unit;

    Measure(Unit unit) {
        this.unit = unit;
    }

    public Unit unit() {
        return unit;
    }

    /** Whether a share of it means something, as it does not of a circumstance. */
    public boolean isCounted() {
        return unit != Unit.NONE;
    }
}
