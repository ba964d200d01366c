package anjuan.investigation;

/**
 * Kinds of investigative acts (A20-A23).
 *
 * @legal 市场监督管理行政处罚程序规定 第二十八条至第三十条
 */
public enum ActKind {
    INSPECTION(true),
    /** Of files kept before letters had a course of their own; no new act is of this kind. */
    QUESTIONING_NOTICE(false),
    QUESTIONING(true),
    /** As the one above. */
    MATERIAL_DEMAND(false),
    EVIDENCE_TAKING(true);

    private final boolean needsTwo;

    ActKind(boolean needsTwo) {
        this.needsTwo = needsTwo;
    }

    /** Whether at least two certified officers must be there. */
    public boolean needsTwo() {
        return needsTwo;
    }
}
