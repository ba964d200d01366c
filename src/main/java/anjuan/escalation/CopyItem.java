package anjuan.escalation;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;

/**
 * A paper or attachment that went up with a request.
 *
 * @param fromCase the case that it is kept on
 * @param supplement 0 for what went with the request, 1 for the first later sending, and so on
 * @param digest SHA-256 of its bytes
 */
public record CopyItem(
        String copy,
        int no,
        CaseNumber fromCase,
        boolean isPaper,
        String itemId,
        String title,
        String fileName,
        String digest,
        long byteCount,
        int supplement,
        LocalDate sentOn,
        String sentBy) {}
