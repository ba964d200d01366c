package anjuan.definition;

import anjuan.engine.Definitions.Kind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One change of a process, a decision table or a rule of the bureau, from the first stroke to the version that it became.
 *
 * @param basedOn id of the newest version when it was begun
 * @param content BPMN, DMN or YAML; of a template the Word file in Base64
 * @param digest SHA-256 of the content
 * @param reason why the change is made
 * @param legalBasis act and article that the change rests on
 * @param author id of the administrator who draws it
 * @param revision counted up with each saving; who saves names the one that he has seen
 * @param decidedBy id of the second person who approved it or last sent it back
 * @param note what that person wrote
 * @param became id of the version that it became
 * @param effectiveFrom first day on which a rule of the bureau is to govern; absent for a process or table
 */
public record Draft(
        long id,
        Subject subject,
        String key,
        String basedOn,
        String content,
        String digest,
        String reason,
        String legalBasis,
        DraftState state,
        String author,
        int revision,
        Instant startedAt,
        Instant changedAt,
        @Nullable Instant submittedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String note,
        @Nullable String became,
        @Nullable LocalDate effectiveFrom) {

    /**
     * Whether it draws a process or a table.
     *
     * @throws NoSuchDefinition when it does neither: a rule of the bureau has pages of its own
     */
    public Kind kind() {
        return switch (subject) {
            case PROCESS -> Kind.PROCESS;
            case TABLE -> Kind.TABLE;
            case NUMBERING, LIMITS, TEMPLATE -> throw new NoSuchDefinition("diagram or table of draft " + id);
        };
    }

    /** Whether it changes a rule of the bureau that is no diagram. */
    public boolean isRule() {
        return subject.isRule();
    }

    public boolean isOpen() {
        return state == DraftState.DRAFT || state == DraftState.SUBMITTED;
    }
}
