package anjuan.deadline;

/** Why a clock was not changed; the name is the code of the message {@code refusal.<code>}. */
public enum ClockRefusal {
    CLOCK_NOT_RUNNING,
    CLOCK_NOT_EXTENDABLE,
    /** The limit was extended as many times as its rule allows. */
    CLOCK_EXTENSIONS_USED_UP,
    /** What has expired cannot be extended. */
    CLOCK_EXPIRED,
    CLOCK_REASON_DOES_NOT_STOP,
    CLOCK_ALREADY_STOPPED,
    CLOCK_NOT_STOPPED,
    /** The act is dated before an event of the clock that it has to follow. */
    CLOCK_DATE_OUT_OF_ORDER
}
