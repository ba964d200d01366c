package anjuan.referral;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that went to the police, or the reason why none of its kind did.
 *
 * @param item id of a paper or an attachment of the case
 * @param title of it, as the file had it
 * @param without why there is none
 * @param supplement 0 for what went with the letter, then the number of the later sending
 */
public record Material(
        CaseNumber caseNumber,
        String matterId,
        int seq,
        MaterialKind kind,
        @Nullable String item,
        @Nullable String title,
        @Nullable String without,
        int supplement,
        LocalDate sentOn) {}
