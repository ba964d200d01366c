package anjuan.publicity;

import anjuan.casefile.Matter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What one officer proposes to publish, or to withhold, before another checks it. */
record Draft(
        Matter matter,
        @Nullable String withheldBecause,
        @Nullable Tier tier,
        @Nullable String otherBureau,
        @Nullable String summary,
        @Nullable String body,
        String preparedBy,
        LocalDate preparedOn) {}
