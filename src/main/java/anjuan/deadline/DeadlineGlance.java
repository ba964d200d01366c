package anjuan.deadline;

import java.time.LocalDate;

/**
 * A due date at a glance, for lists.
 *
 * @param daysLeft in the unit of the limit, up to and with the due date; negative once past
 * @param provisional whether the table of days off of that year is not known yet
 * @param isVerified whether the article that sets it was read
 */
public record DeadlineGlance(
        String limitId,
        LocalDate dueOn,
        Urgency urgency,
        long daysLeft,
        LimitUnit unit,
        boolean provisional,
        boolean isVerified) {}
