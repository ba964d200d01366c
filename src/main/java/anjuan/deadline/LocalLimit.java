package anjuan.deadline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the bureau sets for one limit, as written; everything may be missing until it is checked.
 *
 * @param id of the limit, such as {@code A80}
 * @param amount in the unit of the limit; absent where the statutory amount stays
 * @param warning how long before the end officer, unit head and head are warned; absent where it stays as packaged
 * @param legalBasis the bureau's own rule, or, where the amount is longer, the law that allows it
 */
public record LocalLimit(
        @Nullable String id,
        @Nullable Integer amount,
        @Nullable List<Integer> warning,
        @Nullable String legalBasis) {

    public LocalLimit {
        warning = warning == null ? null : List.copyOf(warning);
    }
}
