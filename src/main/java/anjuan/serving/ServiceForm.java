package anjuan.serving;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a paper was served.
 *
 * @param servedOn day of signature, leaving, arrival or receipt; found by the system for a public notice
 */
record ServiceForm(
        @NotNull Way way,
        @Nullable LocalDate servedOn,
        @NotBlank @Size(max = 100) String receiver,
        @NotBlank @Size(max = 1000) String proof) {}
