package anjuan.measure;

/** How far a measure has come. */
public enum MeasureState {
    REQUESTED,
    REFUSED,
    APPROVED,
    /** taken on the spot; number, papers and clock follow at once */
    TAKEN,
    IN_FORCE,
    /** nothing is under the measure any more */
    HANDLED,
    /** a preservation that was not handled in time: ended by itself */
    LAPSED,
    /** a seizure whose time is up: must be released */
    EXPIRED,
    /** urgent, and the head held that it should not have been taken: released at once */
    NOT_CONFIRMED
}
