package anjuan.api;

import anjuan.definition.Draft;
import anjuan.definition.DraftState;
import anjuan.definition.Drafts;
import anjuan.definition.Finding;
import anjuan.definition.Subject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft as programs read it.
 *
 * @param effectiveFrom of a rule of the bureau
 * @param findings what the checks say while it is open
 */
record DraftView(
        long id,
        Subject subject,
        String key,
        DraftState state,
        int revision,
        String digest,
        String author,
        @Nullable LocalDate effectiveFrom,
        List<Finding> findings) {

    static DraftView of(Draft draft, Drafts drafts) {
        return new DraftView(
                draft.id(),
                draft.subject(),
                draft.key(),
                draft.state(),
                draft.revision(),
                draft.digest(),
                draft.author(),
                draft.effectiveFrom(),
                draft.isOpen() ? drafts.check(draft) : List.of());
    }
}
