package anjuan.replay;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands before the next task of its ordinary course.
 *
 * @param above where the question of the case stands with the bureau above; absent where none was asked
 * @param task the one that waits; empty where the course is over, or as far as it was published
 * @param on the day on which it is done; {@link LocalDate#MAX} where nothing more is
 */
record Moment(Standing standing, @Nullable Standing above, String task, LocalDate on) {

    private static final Set<String> BEFORE_OFFICERS = Set.of("assignVerification", "appointOfficers");

    /** Whether the case has officers who can act on it. */
    boolean hasOfficers() {
        return !BEFORE_OFFICERS.contains(task);
    }

    boolean isLast() {
        return on.equals(LocalDate.MAX);
    }

    boolean has(String act) {
        return standing.count(act) > 0;
    }
}
