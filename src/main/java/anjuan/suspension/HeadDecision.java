package anjuan.suspension;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the head decides on a request.
 *
 * @param opinion needed where it is refused
 */
record HeadDecision(
        @NotNull Boolean granted,
        @Nullable @Size(max = 2000) String opinion) {

    boolean isSilentRefusal() {
        return !granted && (opinion == null || opinion.isBlank());
    }
}
