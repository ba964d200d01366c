package anjuan.deadline;

/** How a clock stands on a day. */
public enum Urgency {
    /** No clock runs. */
    NONE,
    RUNNING,
    /** The warning day has come. */
    SOON,
    OVERDUE,
    /** The clock stands still; its due date moves with every day that it does. */
    STOPPED,
    ENDED_IN_TIME,
    ENDED_LATE
}
