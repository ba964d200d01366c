package anjuan.escalation;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The question of a lower bureau on the file that the bureau above opened for it.
 *
 * @param file number of that file
 * @param fromCase the case, or the file of the level below, that asks; never open to the bureau above
 * @param copy id of the copy of the case as of sending
 * @param proposed what is put before the head: RETURNED, PASSED_UP or ANSWERED
 * @param supplement what the bureau below said to its latest supplement
 * @param result outcome of the case, as the bureau below reported it (Q13)
 * @param resultPaper id of the report of the outcome, on the case of the bureau below; absent before it was reported
 * @param signedOn day on which the head signed it as it stands; a new proposal is not signed
 */
public record Dossier(
        CaseNumber file,
        CaseNumber fromCase,
        String fromMatter,
        String bureau,
        String number,
        String copy,
        LocalDate receivedOn,
        @Nullable String receipt,
        @Nullable String missing,
        @Nullable String study,
        Reply.@Nullable Kind proposed,
        @Nullable AnswerKind answer,
        @Nullable String draft,
        @Nullable String signedBy,
        @Nullable LocalDate signedOn,
        @Nullable String supplement,
        @Nullable String result,
        @Nullable LocalDate resultOn,
        @Nullable String resultPaper,
        @Nullable LocalDate endedOn) {

    /** The request below. */
    Matter from() {
        return new Matter(fromCase, fromMatter);
    }
}
