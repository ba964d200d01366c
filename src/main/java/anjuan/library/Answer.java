package anjuan.library;

import anjuan.casefile.RightKind;
import anjuan.escalation.AnswerKind;
import anjuan.escalation.QuestionKind;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An answer as one reader may see it: as it was given, or only the text for like cases.
 *
 * @param keeper id of the bureau that answers for the entry: the one that gave it, or that entered it from paper
 * @param kinds names of {@link QuestionKind}, with commas between
 * @param answer what it says to the view of the bureau that asked, where that was a question of this system
 * @param isWhole whether question and text are those that were given; otherwise those checked for like cases
 * @param guidanceOn day on which it was marked as guidance for like cases
 * @param supersededBy id of the answer in its place
 * @param successor issuer and number of that answer
 */
public record Answer(
        String id,
        String keeper,
        String issuer,
        String number,
        LocalDate issuedOn,
        RightKind rightKind,
        String kinds,
        @Nullable AnswerKind answer,
        String question,
        String body,
        String articles,
        boolean isWhole,
        @Nullable LocalDate guidanceOn,
        @Nullable String guidanceBy,
        @Nullable String supersededBy,
        @Nullable String successor,
        @Nullable LocalDate supersededOn,
        @Nullable String supersededWhy,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawnBy,
        @Nullable String withdrawnWhy) {

    /** Whether it is still to be gone by. */
    public enum State {
        IN_FORCE,
        SUPERSEDED,
        WITHDRAWN;

        static State of(@Nullable LocalDate supersededOn, @Nullable LocalDate withdrawnOn) {
            return withdrawnOn != null ? WITHDRAWN : supersededOn != null ? SUPERSEDED : IN_FORCE;
        }
    }

    public State state() {
        return State.of(supersededOn, withdrawnOn);
    }

    public boolean isGuidance() {
        return guidanceOn != null;
    }

    public List<QuestionKind> questionKinds() {
        return Stream.of(kinds.split(",")).map(QuestionKind::valueOf).toList();
    }

    /** Where a list behind it goes on. */
    LibraryPosition position() {
        return new LibraryPosition(issuedOn, id);
    }
}
