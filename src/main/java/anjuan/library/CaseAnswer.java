package anjuan.library;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An answer that a case relies on, or that was given for it; without its text, which the library shows to those who may read
 * it.
 *
 * @param isBinding whether it was given for this case
 * @param reliedOnFor absent where the case does not cite it
 */
public record CaseAnswer(
        String id,
        String issuer,
        String number,
        LocalDate issuedOn,
        boolean isBinding,
        @Nullable String reliedOnFor,
        boolean wasSuperseded,
        @Nullable LocalDate citedOn,
        @Nullable String citedBy,
        @Nullable LocalDate supersededOn,
        @Nullable LocalDate withdrawnOn) {

    public Answer.State state() {
        return Answer.State.of(supersededOn, withdrawnOn);
    }
}
