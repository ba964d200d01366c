package anjuan.intake;

import anjuan.task.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a breach was committed.
 *
 * @param from its first day
 * @param until its last day; absent while it goes on
 */
public record ActPeriod(LocalDate from, @Nullable LocalDate until) {

    /** What stands against it when it is found on a day; fields are {@code actFrom} and {@code actUntil}. */
    public List<Refusal> refusals(LocalDate foundOn) {
        var refusals = new ArrayList<Refusal>();
        if (from.isAfter(foundOn)) {
            refusals.add(Refusal.at("actFrom", "DATE_AFTER_ACT", from, foundOn));
        }
        if (until != null && until.isBefore(from)) {
            refusals.add(Refusal.at("actUntil", "PERIOD_BACKWARDS", from, until));
        }
        if (until != null && until.isAfter(foundOn)) {
            refusals.add(Refusal.at("actUntil", "DATE_AFTER_ACT", until, foundOn));
        }
        return refusals;
    }
}
