package anjuan.library;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An answer that a case relies on, or that was given for it; without its text, which the library shows to those who may read
 * it.
 *
 * @param isBinding whether it was given for this case
 * @param reliedOnFor absent where the case never cited it
 * @param takenBackOn day on which the citation was taken back; absent while it stands
 * @param why it was taken back
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
        @Nullable LocalDate withdrawnOn,
        @Nullable LocalDate takenBackOn,
        @Nullable String takenBackBy,
        @Nullable String why) {

    /** Whether the case relies on it now. */
    public boolean isCited() {
        return citedOn != null && takenBackOn == null;
    }

    public Answer.State state() {
        return Answer.State.of(supersededOn, withdrawnOn);
    }
}
