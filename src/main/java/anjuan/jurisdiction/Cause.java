package anjuan.jurisdiction;

/** What raises the question which bureau has a case. */
public enum Cause {
    /** 管辖争议 */
    DISPUTE(false),
    /** 受移送后有异议 */
    OBJECTION(false),
    /** 特殊原因难以办理 */
    SPECIAL_REASON(false),
    /** 移送 */
    TRANSFER(false),
    /** 提级管辖 */
    TAKE_OVER(true),
    /** 上级指定其他下级管辖 */
    DESIGNATION(true),
    /** 交下级管辖 */
    ASSIGN_DOWN(false);

    private final boolean isOfSuperior;

    Cause(boolean isOfSuperior) {
        this.isOfSuperior = isOfSuperior;
    }

    /** Whether a bureau above raised and decided it by itself. */
    boolean isOfSuperior() {
        return isOfSuperior;
    }
}
