package anjuan.awaited;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An item of evidence that a paper is about.
 *
 * @param no of the item in the register of the case
 * @param handedOver whether the thing itself goes with the paper
 */
record SentItem(
        @NotNull Integer no,
        @Nullable @Size(max = 60) String quantity,
        @Nullable Boolean handedOver) {

    boolean goesAlong() {
        return Boolean.TRUE.equals(handedOver);
    }
}
