package anjuan.deadline;

import java.time.LocalDate;

/** The nearest due date of a case, for lists and timers. */
public record NextDeadline(String limitId, LocalDate dueOn, LocalDate warnOn) {}
