package anjuan.intake;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;

/** Something that begins when a clue ends without a case: not filed, or handed over to another bureau. */
public interface EndedClueWatcher {

    /** @param on day of the decision */
    void ended(CaseNumber caseNumber, LocalDate on);
}
