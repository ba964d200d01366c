package anjuan.document;

import anjuan.casefile.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;

/** A file that somebody put into a case. */
public record Attachment(
        String id,
        CaseNumber caseNumber,
        String title,
        String fileName,
        String mediaType,
        long byteCount,
        String digest,
        LocalDate occurredOn,
        String uploadedBy,
        Instant uploadedAt) {}
