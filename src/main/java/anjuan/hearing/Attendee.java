package anjuan.hearing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Somebody who came to a hearing, and as what. */
public record Attendee(
        @NotBlank @Size(max = 60) String person,
        @NotBlank @Size(max = 60) String capacity) {

    @Override
    public String toString() {
        return person + "（" + capacity + "）";
    }
}
