package anjuan.threshold;

import static anjuan.threshold.Amount.Kind.CLICKS;
import static anjuan.threshold.Amount.Kind.COPIES;
import static anjuan.threshold.Amount.Kind.COSTS;
import static anjuan.threshold.Amount.Kind.DOWNLOADS;
import static anjuan.threshold.Amount.Kind.FEES;
import static anjuan.threshold.Amount.Kind.ITEMS;
import static anjuan.threshold.Amount.Kind.LOSS;
import static anjuan.threshold.Amount.Kind.MEMBERS;
import static anjuan.threshold.Amount.Kind.RECEIPTS;

import java.util.EnumSet;
import java.util.Set;

/**
 * A crime against intellectual property for which the table has thresholds.
 *
 * @legal 刑法 第二百一十三条至第二百一十九条
 */
public enum Offence {
    /** 假冒注册商标（商品） */
    MARK_GOODS(RECEIPTS, COSTS, FEES),
    /** 假冒注册商标（服务） */
    MARK_SERVICES(RECEIPTS, COSTS, FEES),
    /** 销售假冒注册商标的商品 */
    SELLING(RECEIPTS, COSTS, FEES),
    /** 非法制造、销售非法制造的注册商标标识 */
    LABELS(RECEIPTS, COSTS, FEES),
    /** 假冒专利 */
    PATENT(RECEIPTS, COSTS, FEES, LOSS),
    /** 侵犯著作权 */
    COPYRIGHT(RECEIPTS, COSTS, FEES, COPIES, ITEMS, DOWNLOADS, CLICKS, MEMBERS),
    /** 侵犯商业秘密 */
    TRADE_SECRET(RECEIPTS, COSTS, FEES, LOSS);

    private final Set<Amount.Kind> kinds;

    Offence(Amount.Kind first, Amount.Kind... others) {
        this.kinds = EnumSet.of(first, others);
    }

    /** Whether an amount of that kind says anything about it. */
    public boolean asksFor(Amount.Kind kind) {
        return kinds.contains(kind);
    }

    /**
     * Whether a conviction or penalty for that offence makes this one a repeat.
     *
     * @legal 法释〔2025〕5号 第三条、第五条、第六条（商标）、第十条（专利）、第十三条（著作权）、第十七条（商业秘密）
     */
    public boolean isOfSameKindAs(Offence other) {
        return this == other || isOfMarks() && other.isOfMarks();
    }

    private boolean isOfMarks() {
        return this == MARK_GOODS || this == MARK_SERVICES || this == SELLING || this == LABELS;
    }

    /** Whether it is done with goods, which are valued one by one. */
    public boolean hasGoods() {
        return this != MARK_SERVICES;
    }

    /** Whether the table counts other serious circumstances beside sums. */
    public boolean hasOtherCircumstances() {
        return this != SELLING && this != COPYRIGHT;
    }

    /** Whether it is a crime only of who knows, so that the presumptions of knowledge are asked (art. 4). */
    public boolean asksForKnowledge() {
        return this == SELLING;
    }
}
