package anjuan.deadline;

/** What happens to a clock. */
public enum EventKind {
    START,
    STOP,
    RESUME,
    EXTEND,
    END
}
