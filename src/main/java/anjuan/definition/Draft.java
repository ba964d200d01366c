package anjuan.definition;

import anjuan.engine.Definitions.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of a process or decision table, from the first stroke to the version that it became.
 *
 * @param basedOn the engine's id of the version that it was drawn from
 * @param content BPMN or DMN text
 * @param digest SHA-256 of the content
 * @param reason why the change is made
 * @param legalBasis act and article that the change rests on
 * @param author id of the administrator who draws it
 * @param revision counted up with each saving; who saves names the one that he has seen
 * @param decidedBy id of the second person who approved it or last sent it back
 * @param note what that person wrote
 * @param became the engine's id of the version that it became
 */
public record Draft(
        long id,
        Kind kind,
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
        @Nullable String became) {

    public boolean isOpen() {
        return state == DraftState.DRAFT || state == DraftState.SUBMITTED;
    }
}
