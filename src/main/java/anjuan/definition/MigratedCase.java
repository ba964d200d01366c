package anjuan.definition;

import anjuan.casefile.CaseNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One course in a migration.
 *
 * @param instance the engine's id of the course
 * @param matter empty for the case itself
 * @param cause why it cannot go
 */
public record MigratedCase(
        String instance,
        CaseNumber caseNumber,
        String matter,
        Migration.Result result,
        @Nullable String cause,
        @Nullable Instant doneAt) {}
