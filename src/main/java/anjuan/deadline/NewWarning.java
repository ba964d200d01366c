package anjuan.deadline;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.time.Instant;
import java.time.LocalDate;

/** A warning that was given for the first time. */
public record NewWarning(
        Matter matter, String limitId, int round, WarningStage stage, LocalDate dueOn, Instant recordedAt) {

    public CaseNumber caseNumber() {
        return matter.caseNumber();
    }
}
