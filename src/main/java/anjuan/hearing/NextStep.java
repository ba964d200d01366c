package anjuan.hearing;

/** What comes next between fixing the day of a hearing and holding it. */
enum NextStep {
    /** The notice or the announcement came too late for the day. */
    FIX_AGAIN,
    ANNOUNCE,
    HOLD
}
