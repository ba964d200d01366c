package anjuan.escalation;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question that a bureau asks, or thinks of asking, the bureau above: on a case of its own, or on the file of a question
 * from below that it passes up.
 *
 * @param kinds names of {@link QuestionKind}, with commas between
 * @param leaning what the bureau itself tends to, with its reasons; absent before it was studied
 * @param enclosures ids of the papers and attachments that go with it, with commas between
 * @param upper name of the bureau above, of this installation or outside it; absent before it was sent
 * @param upperFile the file that the bureau above opened; absent where it is outside this installation
 * @param copy id of the copy of the case as of sending
 */
public record InstructionRequest(
        CaseNumber caseNumber,
        String matterId,
        String kinds,
        String question,
        String disputed,
        LocalDate raisedOn,
        String raisedBy,
        @Nullable String leaning,
        @Nullable String differing,
        @Nullable String articles,
        @Nullable String enclosures,
        @Nullable LocalDate studiedOn,
        @Nullable String legalView,
        @Nullable LocalDate reviewedOn,
        @Nullable String headOpinion,
        @Nullable String head,
        @Nullable LocalDate decidedOn,
        boolean suspends,
        @Nullable String upper,
        @Nullable CaseNumber upperFile,
        @Nullable String number,
        @Nullable String copy,
        @Nullable LocalDate sentOn,
        @Nullable Boolean followed,
        @Nullable String deviation,
        @Nullable LocalDate takenOn,
        @Nullable String result,
        @Nullable LocalDate reportedOn,
        State state) {

    /** How far it has come. */
    public enum State {
        RAISED,
        STUDIED,
        REVIEWED,
        ASKED,
        KEPT,
        SENT,
        MORE_ASKED,
        RETURNED,
        ANSWERED,
        TAKEN,
        WITHDRAWN,
        REPORTED;

        /** Whether an answer is waited for. */
        public boolean isAwaited() {
            return this == SENT || this == MORE_ASKED;
        }

        /** Whether the question still keeps the case from being decided and closed. */
        public boolean isUnsettled() {
            return this == RAISED
                    || this == STUDIED
                    || this == REVIEWED
                    || this == ASKED
                    || isAwaited()
                    || this == ANSWERED;
        }
    }

    public Matter matter() {
        return new Matter(caseNumber, matterId);
    }

    public List<QuestionKind> questionKinds() {
        return Stream.of(kinds.split(",")).map(QuestionKind::valueOf).toList();
    }

    /** Ids of the papers and attachments that go with it. */
    List<String> enclosed() {
        return enclosures == null || enclosures.isBlank() ? List.of() : List.of(enclosures.split(","));
    }
}
