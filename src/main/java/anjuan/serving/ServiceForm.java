package anjuan.serving;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a paper was served; beside the first four, each way asks for its own.
 *
 * @param servedOn day of signature, leaving, arrival or receipt; found by the system for a public notice
 * @param returned the post came back from the address that the party had confirmed
 * @param attachment id of the file in the case that shows the proof
 */
public record ServiceForm(
        @NotNull Way way,
        @Nullable LocalDate servedOn,
        @NotBlank @Size(max = 100) String receiver,
        @NotBlank @Size(max = 1000) String proof,
        @Nullable Witnessing witnessing,
        @Nullable @Size(max = 300) String witnesses,
        @Nullable @Size(max = 60) String trackingNo,
        boolean returned,
        @Nullable @Size(max = 100) String helper,
        @Nullable @Size(max = 100) String letter,
        @Nullable @Size(max = 36) String attachment) {}
