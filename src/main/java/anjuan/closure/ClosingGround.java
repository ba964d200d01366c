package anjuan.closure;

import anjuan.decision.Decision;
import anjuan.decision.DecisionKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a case closes (A107), as form 53 has it.
 *
 * @legal 市场监督管理行政处罚程序规定 第七十七条
 */
public enum ClosingGround {
    PERFORMED(null),
    /** 人民法院裁定终结执行 */
    COURT_ENDED(null),
    EXCUSED(DecisionKind.EXCUSED),
    NOT_PROVEN(DecisionKind.NOT_PROVEN),
    OTHER_DEPARTMENT(DecisionKind.OTHER_DEPARTMENT),
    JUDICIAL_ORGANS(DecisionKind.JUDICIAL_ORGANS),
    /** 终止调查 */
    TERMINATED(null),
    /** 其他应予结案的情形: the execution ended on another ground. */
    OTHER(null);

    /** The decision that proves it; absent where something else does. */
    private final @Nullable DecisionKind proof;

    ClosingGround(@Nullable DecisionKind proof) {
        this.proof = proof;
    }

    /** The grounds that a decision on one of the parties proves, and those that something else does, the weightiest first. */
    static SortedSet<ClosingGround> proven(List<Decision> decisions, Set<ClosingGround> otherwise) {
        var kinds = decisions.stream().map(Decision::kind).toList();
        return Arrays.stream(values())
                .filter(ground -> otherwise.contains(ground) || (ground.proof != null && kinds.contains(ground.proof)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
