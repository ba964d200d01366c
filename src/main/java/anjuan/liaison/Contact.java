package anjuan.liaison;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One dealing with another organ about a case.
 *
 * @param content what was asked, agreed or done; of goods with the police, which goods
 */
public record Contact(
        CaseNumber caseNumber,
        int no,
        ContactKind kind,
        String organ,
        @Nullable String paper,
        String content,
        LocalDate occurredOn,
        String recordedBy) {}
