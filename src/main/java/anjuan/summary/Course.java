package anjuan.summary;

/** Where a breach found on the spot goes: it is decided there, or it becomes an ordinary case. */
public enum Course {
    ON_THE_SPOT,
    ORDINARY
}
