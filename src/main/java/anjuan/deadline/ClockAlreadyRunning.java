package anjuan.deadline;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;

/** A clock that runs was started anew with another date, which would hide the older due date. */
public final class ClockAlreadyRunning extends RuntimeException {

    ClockAlreadyRunning(CaseNumber caseNumber, String limitId, LocalDate since, LocalDate anew) {
        super("case %s: the clock of %s runs since %s and cannot start on %s; end it first"
                .formatted(caseNumber, limitId, since, anew));
    }
}
