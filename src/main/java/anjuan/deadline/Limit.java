package anjuan.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of a statutory limit (期限), as {@code config/limits.yml} has it.
 *
 * @param id the row of the domain reference, such as {@code A80}; where a row has several clocks, a word follows it, as
 *     in {@code A67.notice}
 * @param startZh the event from which it runs, or, where it is counted back, before which it lies
 * @param isBefore whether it is counted back from its event: the last day to act lies before it
 * @param rolls whether the end moves past days off: so for a right of the party, not for a duty of ours
 * @param warnsOnWorkingDays whether a warning that would come on a day off comes on the last working day before it
 * @param instructionsStop act and article, in Chinese, by which it must stand still while a superior's instructions are awaited;
 *     absent where no text says so
 * @param source act and article, in Chinese
 * @param isVerified whether the article was read
 * @param validFrom first day that this version governs
 * @param validUntil last such day, absent while the version is in force
 * @param local absent where the amount is that of the text
 */
public record Limit(
        String id,
        String titleZh,
        String titleEn,
        int amount,
        LimitUnit unit,
        String startZh,
        String startEn,
        boolean isBefore,
        boolean rolls,
        WarningWindows warning,
        boolean warnsOnWorkingDays,
        List<ExtensionRule> extensions,
        Set<StopReason> stoppedBy,
        @Nullable String instructionsStop,
        String source,
        boolean isVerified,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable LocalRule local) {

    public Limit {
        if (amount < 1) {
            throw new IllegalArgumentException("limit " + id + " of " + amount + " " + unit);
        }
        if (validUntil != null && validUntil.isBefore(validFrom)) {
            throw new IllegalArgumentException("limit " + id + " valid from " + validFrom + " until " + validUntil);
        }
        extensions = List.copyOf(extensions);
        stoppedBy = Set.copyOf(stoppedBy);
    }

    /** The row of the domain reference that it stands for. */
    public String row() {
        int dot = id.indexOf('.');
        return dot < 0 ? id : id.substring(0, dot);
    }

    public boolean isInForce(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    /** What the bureau set in its place. */
    Limit with(int localAmount, WarningWindows windows, String basis) {
        var rule = localAmount == amount ? null : new LocalRule(amount, basis);
        return with(localAmount, windows, rule, validFrom, validUntil);
    }

    /** The same for a part of its time. */
    Limit between(LocalDate from, @Nullable LocalDate until) {
        return with(amount, warning, local, from, until);
    }

    private Limit with(
            int localAmount,
            WarningWindows windows,
            @Nullable LocalRule localRule,
            LocalDate from,
            @Nullable LocalDate until) {
        return new Limit(
                id,
                titleZh,
                titleEn,
                localAmount,
                unit,
                startZh,
                startEn,
                isBefore,
                rolls,
                windows,
                warnsOnWorkingDays,
                extensions,
                stoppedBy,
                instructionsStop,
                source,
                isVerified,
                from,
                until,
                localRule);
    }
}
