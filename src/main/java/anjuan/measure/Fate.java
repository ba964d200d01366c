package anjuan.measure;

import java.util.EnumSet;
import java.util.Set;

/**
 * What has become of goods under a measure.
 *
 * @legal 市场监督管理行政处罚程序规定 第三十五条、第四十一条、第四十二条
 */
public enum Fate {
    /** under the measure */
    HELD,
    /** 送交检测: no longer preserved, not yet back */
    TESTING,
    /** 已解除: to be given back */
    RELEASED,
    /** 先行登记保存自动解除: to be given back */
    LAPSED,
    /** 已批准处置: to be auctioned or handed in */
    TO_DISPOSE,
    /** 已退还 */
    RETURNED,
    /** 转为查封、扣押: in the list of that seizure from then on */
    SEIZED,
    /** 已决定没收: from then on a matter of the decision's execution */
    CONFISCATED,
    /** 检测中耗尽 */
    USED_UP,
    /** 已处置 */
    DISPOSED,
    /** 随案移送 */
    HANDED_OVER;

    private static final Set<Fate> ACCOUNTED =
            EnumSet.of(RETURNED, SEIZED, CONFISCATED, USED_UP, DISPOSED, HANDED_OVER);

    /** Whether nothing more is owed to anybody for goods of this fate. */
    public boolean isAccounted() {
        return ACCOUNTED.contains(this);
    }

    /** Whether goods of this fate may come to another. */
    public boolean leadsTo(Fate next) {
        return switch (this) {
            case HELD -> next != HELD && next != RETURNED && next != DISPOSED;
            case TESTING -> next == RETURNED || next == USED_UP || next == SEIZED || next == CONFISCATED;
            case RELEASED -> next == RETURNED || next == TO_DISPOSE;
            case LAPSED -> next == RETURNED;
            case TO_DISPOSE -> next == DISPOSED;
            default -> false;
        };
    }
}
