package anjuan.referral;

/**
 * What goes with a referral beside its letter (F06): of each there is something, or a reason why there is none.
 *
 * @legal 行政执法机关移送涉嫌犯罪案件的规定 第六条
 */
public enum MaterialKind {
    /** 情况的调查报告 */
    REPORT(false),
    /** 涉案物品清单 */
    GOODS_LIST(true),
    /** 检验报告或者鉴定结论 */
    TEST_RESULTS(true),
    /** 其他有关涉嫌犯罪的材料 */
    OTHER(true);

    private final boolean mayBeAbsent;

    MaterialKind(boolean mayBeAbsent) {
        this.mayBeAbsent = mayBeAbsent;
    }

    /** Whether a reason can stand in its place; nothing is referred without a report. */
    boolean mayBeAbsent() {
        return mayBeAbsent;
    }

    /** The code under which a referral without it is refused. */
    String missing() {
        return "REFERRAL_WITHOUT_" + name();
    }
}
