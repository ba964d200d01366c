package anjuan.deadline;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of a statutory limit (期限), as {@code config/limits.yml} has it.
 *
 * @param id the row of the domain reference, such as {@code A80}
 * @param rolls whether the end moves past days off: so for a right of the party, not for a duty of ours
 * @param warning how long before the end the warning comes, in the unit of the limit
 * @param source act and article, in Chinese
 * @param isVerified whether the article was read
 * @param validFrom first day on which a clock started under this version
 * @param validUntil last such day, absent while the version is in force
 */
public record Limit(
        String id,
        String titleZh,
        String titleEn,
        int amount,
        LimitUnit unit,
        boolean rolls,
        int warning,
        @Nullable ExtensionRule extension,
        Set<StopReason> stoppedBy,
        String source,
        boolean isVerified,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    public Limit {
        if (amount < 1) {
            throw new IllegalArgumentException("limit " + id + " of " + amount + " " + unit);
        }
        if (warning < 0 || warning >= amount) {
            throw new IllegalArgumentException("limit " + id + " of " + amount + " warned " + warning + " before");
        }
        if (validUntil != null && validUntil.isBefore(validFrom)) {
            throw new IllegalArgumentException("limit " + id + " valid from " + validFrom + " until " + validUntil);
        }
        stoppedBy = Set.copyOf(stoppedBy);
    }

    boolean isInForce(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }
}
