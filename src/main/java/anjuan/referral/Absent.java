package anjuan.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why there is no material of a kind. */
record Absent(
        @NotNull MaterialKind kind,
        @Nullable @Size(max = 1000) String reason) {}
