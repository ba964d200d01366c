package anjuan.decision;

import anjuan.casefile.Matter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A leaders' meeting on a party (A81), as form 42 records it.
 *
 * @param proposal round of the proposal that it discussed
 * @param views what each who took part said, in the order in which they spoke; the chair sums up last
 * @param kind what was decided
 */
public record Meeting(
        Matter matter,
        int round,
        int proposal,
        LocalDate heldOn,
        String place,
        String chair,
        String recorder,
        String unitReport,
        String reviewReport,
        @Nullable String discussion,
        List<View> views,
        String conclusion,
        DecisionKind kind) {}
