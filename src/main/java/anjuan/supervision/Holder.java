package anjuan.supervision;

import anjuan.access.Role;
import anjuan.casefile.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * With whom an open task of a case lies.
 *
 * @param name of the person, absent while the task waits for anybody who holds the role's post
 */
public record Holder(
        CaseNumber caseNumber,
        String taskKey,
        Role role,
        @Nullable String name) {}
