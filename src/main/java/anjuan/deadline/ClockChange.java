package anjuan.deadline;

/** What came of an attempt to extend, stop or resume a clock. */
public sealed interface ClockChange {

    record Made(DueDate dueDate) implements ClockChange {}

    record Refused(ClockRefusal reason) implements ClockChange {}
}
