package anjuan.closure;

import anjuan.decision.DecisionKind;

/**
 * Why a case closes (A107), as form 53 has it.
 *
 * @legal 市场监督管理行政处罚程序规定 第七十七条
 */
public enum ClosingGround {
    PERFORMED(DecisionKind.PENALTY),
    EXCUSED(DecisionKind.EXCUSED),
    NOT_PROVEN(DecisionKind.NOT_PROVEN),
    OTHER_DEPARTMENT(DecisionKind.OTHER_DEPARTMENT),
    JUDICIAL_ORGANS(DecisionKind.JUDICIAL_ORGANS);

    private final DecisionKind proof;

    ClosingGround(DecisionKind proof) {
        this.proof = proof;
    }

    /** Whether the decision of the case is one that this ground rests on. */
    boolean isProvenBy(DecisionKind kind) {
        return proof == kind;
    }

    static ClosingGround following(DecisionKind kind) {
        return kind == DecisionKind.PENALTY ? PERFORMED : valueOf(kind.name());
    }
}
