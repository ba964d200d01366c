package anjuan.legal;

import anjuan.access.Role;
import anjuan.casefile.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * An open task and with whom it lies.
 *
 * @param name of the person, absent while it waits for anybody of the role
 */
public record Holding(
        CaseNumber caseNumber,
        String matter,
        String taskKey,
        Role role,
        @Nullable String name) {}
