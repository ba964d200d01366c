package anjuan.document;

import anjuan.casefile.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A paper of a case; a corrected or repeated one is a new version beside the old.
 *
 * @param madeOn legal date of the act that made it
 * @param serves id of the paper whose service it proves; absent for all but receipts
 * @param digest SHA-256 of its bytes
 */
public record Paper(
        String id,
        CaseNumber caseNumber,
        PaperKind kind,
        @Nullable String number,
        int version,
        LocalDate madeOn,
        Instant madeAt,
        String digest,
        long byteCount,
        String fileName,
        @Nullable String serves) {}
