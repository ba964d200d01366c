package anjuan.deadline;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;

/** A due date of an open clock that is another now, or would be. */
public record Moved(CaseNumber caseNumber, String limitId, int round, LocalDate before, LocalDate after) {}
