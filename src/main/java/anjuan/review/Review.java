package anjuan.review;

import anjuan.casefile.Matter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One round of review.
 *
 * @param matter the case, or the party after whose hearing it was reviewed again
 * @param points for each of the seven points of A52 in their order, Y where it holds and N where it does not
 */
public record Review(
        Matter matter,
        int round,
        ReviewKind kind,
        Opinion opinion,
        String points,
        @Nullable String advice,
        String reviewerId,
        String reviewer,
        LocalDate reviewedOn) {}
