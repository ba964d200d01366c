package anjuan.referral;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * A paper or attachment of the case, and as which kind of material it goes to the police.
 *
 * @param item its id
 * @param kind absent for what does not go
 */
record Enclosed(@NotBlank String item, @Nullable MaterialKind kind) {}
