package anjuan.investigation;

/**
 * Kinds of investigative acts (A20-A23).
 *
 * @legal 市场监督管理行政处罚程序规定 第二十八条至第三十条
 */
public enum ActKind {
    INSPECTION(true),
    /** The notice that asks somebody to come and be questioned. */
    QUESTIONING_NOTICE(false),
    QUESTIONING(true),
    MATERIAL_DEMAND(false),
    EVIDENCE_TAKING(true);

    private final boolean needsTwo;

    ActKind(boolean needsTwo) {
        this.needsTwo = needsTwo;
    }

    /** Whether a letter is sent that sets a day: to come on, or to bring the material by. */
    public boolean setsDay() {
        return this == QUESTIONING_NOTICE || this == MATERIAL_DEMAND;
    }

    /** Whether at least two certified officers must be there. */
    public boolean needsTwo() {
        return needsTwo;
    }
}
