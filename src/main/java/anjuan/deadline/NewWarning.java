package anjuan.deadline;

import anjuan.casefile.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;

/** A warning that was given for the first time. */
public record NewWarning(
        CaseNumber caseNumber, String limitId, int round, WarningStage stage, LocalDate dueOn, Instant recordedAt) {}
