package anjuan.deadline;

/** How far a clock that is warned about has run. */
public enum WarningStage {
    /** The warning day has come. */
    WARNED,
    /** The due date has passed. */
    OVERDUE
}
