package anjuan.deadline;

import java.time.LocalDate;

/**
 * Why a limit was not kept, as the responsible officer says.
 *
 * @param dueOn the due date that was missed; where the clock gets a later one and misses it too, it is asked again
 */
public record OverdueReason(
        String limitId, int round, LocalDate dueOn, String officerId, String reason, LocalDate givenOn) {}
