package anjuan.measure;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A preservation or a seizure, from its request on.
 *
 * @param urgent taken first and reported within 24 hours
 * @param ground statutory ground of a seizure, an id of {@code config/seizure-grounds.yml}
 * @param origin the preservation that a seizure takes goods over from
 * @param subject what is to be taken, in a few words
 * @param paper report or approval of another bureau that the approval stands in
 * @param decidedOn day on which the head approved, or made good what was urgent
 * @param number of the notice or decision that was handed over on the spot
 * @param endedOn day on which the last of its goods was accounted for
 */
public record Measure(
        CaseNumber caseNumber,
        String matter,
        MeasureState state,
        boolean urgent,
        @Nullable String ground,
        @Nullable SeizureWay way,
        @Nullable String origin,
        String subject,
        String reason,
        LocalDate requestedOn,
        @Nullable String approver,
        @Nullable String opinion,
        @Nullable String paper,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate reportedOn,
        @Nullable LocalTime reportedAt,
        @Nullable String number,
        @Nullable LocalDate endedOn) {

    public Matter key() {
        return new Matter(caseNumber, matter);
    }

    public boolean isSeizure() {
        return key().is(Matter.Kind.SEIZURE);
    }

    /** Whether the approval that the law asks for, before or after, is there. */
    public boolean isApproved() {
        return decidedOn != null && state != MeasureState.REFUSED && state != MeasureState.NOT_CONFIRMED;
    }

    /** The limit within which it has to be handled, or as long as which it lasts. */
    public String lengthLimit() {
        return isSeizure() ? "A33" : "A30";
    }

    /** The limit within which an urgent one has to be reported and made good. */
    public String reportLimit() {
        return isSeizure() ? "A31.report" : "A30.report";
    }

    public boolean isInForce() {
        return state == MeasureState.IN_FORCE;
    }
}
