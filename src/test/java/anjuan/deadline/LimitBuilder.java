package anjuan.deadline;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Starts with a lawful limit that every reason stops. */
final class LimitBuilder {

    private final LimitUnit unit;
    private final int amount;
    private boolean rolls;
    private boolean isVerified = true;
    private int warning;
    private boolean isBefore;
    private boolean warnsOnWorkingDays;

    private LimitBuilder(int amount, LimitUnit unit) {
        this.amount = amount;
        this.unit = unit;
    }

    static LimitBuilder aLimitOf(int amount, LimitUnit unit) {
        return new LimitBuilder(amount, unit);
    }

    LimitBuilder thatRolls() {
        rolls = true;
        return this;
    }

    LimitBuilder countedBack() {
        isBefore = true;
        return this;
    }

    LimitBuilder unverified() {
        isVerified = false;
        return this;
    }

    LimitBuilder warningOnWorkingDays() {
        warnsOnWorkingDays = true;
        return this;
    }

    LimitBuilder warning(int before) {
        warning = before;
        return this;
    }

    Limit build() {
        Set<StopReason> reasons = EnumSet.allOf(StopReason.class);
        return new Limit(
                "T01",
                "试验期限",
                "Limit for tests",
                amount,
                unit,
                "试验事由发生之日",
                "event for tests",
                isBefore,
                rolls,
                new WarningWindows(warning, 0, 0),
                warnsOnWorkingDays,
                List.of(new ExtensionRule(Math.max(1, amount / 2), unit, Approver.HEAD, false)),
                reasons,
                null,
                "市场监督管理行政处罚程序规定 第六十四条",
                isVerified,
                LocalDate.of(2015, 1, 1),
                null,
                null);
    }
}
