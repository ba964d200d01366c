package anjuan.deadline;

/** What happens to a clock. */
enum EventKind {
    START,
    STOP,
    RESUME,
    EXTEND,
    END
}
