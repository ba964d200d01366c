package anjuan.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An approval to extend a clock.
 *
 * @param by the level that approved
 * @param approver the person or body, by name
 * @param amount how much, in the unit of the step; absent to give what the step gives
 */
public record Grant(
        LocalDate approvedOn,
        Approver by,
        String approver,
        String reason,
        @Nullable Integer amount) {

    int amountBy(ExtensionRule step) {
        return amount == null ? step.amount() : amount;
    }
}
