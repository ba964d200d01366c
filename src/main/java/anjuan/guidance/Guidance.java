package anjuan.guidance;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a bureau above asks of a case of one below.
 *
 * @param file the file of the bureau above on it
 * @param ofCase the case of the bureau below
 * @param basis provisions that the bureau above rests it on, or that the case broke
 * @param binding whether an opinion binds the bureau below; absent for the others
 * @param dueOn day set by the paper: until when it is supervised, corrected or answered
 * @param reportOn day by which the next report is due, where the paper sets one
 * @param signerId id of the head who signed it, as {@code signedBy} is his name
 * @param answerOn last day to answer, as the law set it when the paper was issued or changed
 * @param recheckOn last day to re-check the objection
 * @param designatedId the bureau that gets the case, where another is designated
 * @param paper id of the paper, on the file above; of form 2, which moves the case, on the case
 * @param matter the matter on the case; absent before it was issued
 * @param late whether a report was not there on the day that was set for it
 * @param objection why the bureau below objects to a decision
 * @param recheck what the bureau above says to that
 * @param proposal what is put before the head when it may end
 * @param goneOn day on which the case left the bureaus below, which ended it; absent otherwise
 */
public record Guidance(
        CaseNumber file,
        CaseNumber ofCase,
        String bureau,
        String belowId,
        String below,
        GuidanceKind kind,
        String subject,
        String body,
        @Nullable String basis,
        @Nullable Boolean binding,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate reportOn,
        @Nullable LocalDate answerOn,
        @Nullable String designatedId,
        @Nullable String designated,
        String draftedBy,
        LocalDate draftedOn,
        @Nullable String opinion,
        @Nullable String signerId,
        @Nullable String signedBy,
        @Nullable LocalDate signedOn,
        @Nullable String number,
        @Nullable String paper,
        @Nullable String matterId,
        boolean late,
        @Nullable String objection,
        @Nullable LocalDate objectedOn,
        @Nullable LocalDate recheckOn,
        @Nullable Recheck recheckResult,
        @Nullable String recheck,
        @Nullable LocalDate recheckedOn,
        @Nullable String proposal,
        State state,
        @Nullable String endedBy,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate goneOn) {

    /** How far it has come. */
    public enum State {
        DRAFTED,
        RETURNED,
        SIGNED,
        ISSUED,
        OBJECTED,
        ANSWERED,
        SETTLING,
        ENDED,
        ABANDONED;

        /** Whether the bureau below is to do something, or did it and waits. */
        public boolean isRunning() {
            return this == ISSUED || this == OBJECTED || this == ANSWERED || this == SETTLING;
        }
    }

    /** What a re-check of an objection finds. */
    public enum Recheck {
        UPHELD,
        CHANGED,
        REVOKED
    }

    /**
     * The day by which the next thing is due of it: from the bureau below while it is asked, from the one above where an
     * objection is re-checked; absent where a report waits to be looked at.
     */
    public @Nullable LocalDate nextDueOn() {
        return switch (state) {
            case ISSUED ->
                Stream.of(reportOn, answerOn, dueOn)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
            case OBJECTED -> recheckOn;
            default -> null;
        };
    }

    /** The matter on the case; only of what was issued to be answered. */
    public Matter matter() {
        return new Matter(ofCase, Objects.requireNonNull(matterId, () -> file + " is not issued"));
    }
}
