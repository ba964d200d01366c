package anjuan.awaited;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of samples.
 *
 * @param lot quantity of the lot that it was taken from
 */
record SampleLine(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 100) String model,
        @Nullable @Size(max = 60) String lot,
        @NotBlank @Size(max = 60) String quantity) {}
