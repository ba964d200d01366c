package anjuan.enforcement;

import anjuan.casefile.Matter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The application to the court for enforcement (A102); a new round each time the head returns it.
 *
 * @param signed absent until the head has looked at it
 * @param number of form 49, when it is filed
 */
record Application(
        Matter party,
        int round,
        int decision,
        String court,
        String grounds,
        LocalDate draftedOn,
        @Nullable Boolean signed,
        @Nullable String head,
        @Nullable String opinion,
        @Nullable LocalDate decidedOn,
        @Nullable String number) {}
