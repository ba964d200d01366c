package anjuan.hearing;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody named for a hearing.
 *
 * @param officerId absent for an interpreter, who need not be an officer
 * @param until day on which a recusal was granted, absent while the person serves
 */
record Person(
        CaseNumber caseNumber,
        String matter,
        int round,
        int no,
        Duty duty,
        @Nullable String officerId,
        String name,
        LocalDate since,
        @Nullable LocalDate until) {

    public boolean serves() {
        return until == null;
    }
}
