package anjuan.decision;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one charge against a party.
 *
 * @param charge number of the charge on the case
 */
public record ChargeOutcome(
        @NotNull Integer charge,
        @NotNull Kind outcome,
        @Nullable @Size(max = 1000) String note) {

    public enum Kind {
        PROVEN,
        /** 依法不予处罚 */
        EXCUSED,
        /** 违法事实不能成立 */
        NOT_PROVEN,
        /** 移送其他部门 */
        OTHER_DEPARTMENT,
        /** 移送司法机关 */
        JUDICIAL_ORGANS
    }
}
