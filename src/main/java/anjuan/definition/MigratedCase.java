package anjuan.definition;

import anjuan.casefile.CaseNumber;
import anjuan.engine.Migrations.Fault;
import anjuan.engine.Migrations.Why;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One course in a migration.
 *
 * @param instance the engine's id of the course
 * @param matter empty for the case itself
 * @param cause why it cannot go, a line for each fault
 */
public record MigratedCase(
        String instance,
        CaseNumber caseNumber,
        String matter,
        Migration.Result result,
        @Nullable String cause,
        @Nullable Instant doneAt) {

    private static final int LONGEST_CAUSE = 2_000;

    /** What speaks against its going. */
    public List<Fault> faults() {
        return cause == null
                ? List.of()
                : cause.lines().map(MigratedCase::fault).toList();
    }

    private static Fault fault(String line) {
        int cut = line.indexOf(' ');
        return new Fault(line.substring(cut + 1), Why.valueOf(line.substring(0, cut)));
    }

    /** The faults as they are stored; as many as find room. */
    static @Nullable String text(List<Fault> faults) {
        var text = new StringBuilder();
        for (var fault : faults) {
            var line = fault.why() + " " + fault.node() + '\n';
            if (text.length() + line.length() <= LONGEST_CAUSE) {
                text.append(line);
            }
        }
        return text.isEmpty() ? null : text.toString();
    }
}
