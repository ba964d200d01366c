package anjuan.inbox;

import anjuan.access.Role;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.RightKind;
import anjuan.casefile.Stage;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One task in a list, with what one needs to choose it.
 *
 * @param matter id of the matter that it is a task of, empty for the case itself
 * @param dueOn the nearest due date of the case, for the order; {@link Inbox#NO_DATE} where none runs
 */
public record InboxItem(
        String taskId,
        CaseNumber caseNumber,
        String matter,
        String process,
        String taskKey,
        Role role,
        @Nullable String assignee,
        LocalDate dueOn,
        Instant createdAt,
        Stage stage,
        String respondent,
        RightKind rightKind,
        @Nullable String rightName,
        @Nullable String filingNumber,
        @Nullable String nextLimit,
        @Nullable LocalDate nextDueOn,
        @Nullable LocalDate nextWarnOn,
        @Nullable String matterLabel) {}
