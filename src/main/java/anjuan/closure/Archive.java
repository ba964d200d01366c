package anjuan.closure;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the file of a case was bound.
 *
 * @param volume number of the volume
 * @param remarks what is to be noted about the file: what is missing, torn, or kept elsewhere
 */
record Archive(
        CaseNumber caseNumber,
        String volume,
        int frontPages,
        int backPages,
        @Nullable String remarks,
        String archivist,
        LocalDate archivedOn) {}
