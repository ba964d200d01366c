package anjuan.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What somebody said at a leaders' meeting. */
public record View(
        @NotBlank @Size(max = 60) String name,
        @NotBlank @Size(max = 60) String post,
        @NotBlank @Size(max = 2000) String said) {}
