package anjuan.closure;

import anjuan.decision.Decision;
import anjuan.decision.DecisionKind;
import java.util.Arrays;
import java.util.List;

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

    /** Whether a decision on one of the parties is what this ground rests on. */
    boolean isProvenBy(List<Decision> decisions) {
        return decisions.stream().anyMatch(decision -> decision.kind() == proof);
    }

    /** The ground that follows from the weightiest of the decisions on the parties. */
    static ClosingGround following(List<Decision> decisions) {
        return Arrays.stream(values())
                .filter(ground -> ground.isProvenBy(decisions))
                .findFirst()
                .orElseThrow();
    }
}
