package anjuan.closure;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;

/** Something that begins when a case is closed. */
public interface ClosedCaseWatcher {

    /** @param on day of the closing */
    void closed(CaseNumber caseNumber, LocalDate on);
}
