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
    /** A stop that begins after the last day changes nothing. */
    CLOCK_STOP_AFTER_END,
    CLOCK_ALREADY_STOPPED,
    CLOCK_NOT_STOPPED,
    /** The act is dated so that it cannot stand beside an event on record; both are shown. */
    CLOCK_DATE_OUT_OF_ORDER,
    /** The day lies outside 2000 to 2099, which nobody means. */
    CLOCK_DATE_OUT_OF_RANGE,
    /** The next step of extension belongs to another approver. */
    CLOCK_WRONG_APPROVER,
    /** More than the step allows. */
    CLOCK_EXTENSION_TOO_LONG,
    /** The text gives no length, so that the approver has to. */
    CLOCK_EXTENSION_NEEDS_AMOUNT,
    /** No text of the limit was in force on the day that decides. */
    LIMIT_NOT_IN_FORCE
}
