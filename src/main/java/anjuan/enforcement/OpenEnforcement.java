package anjuan.enforcement;

import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.remedy.Remedies;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * 复议、诉讼期限届满 (A101, A102): from here the party may be told to perform, and the three months for an application to the
 * court run. While a review, a suit or a plan of instalments lasts, it is looked at again when that is over.
 */
@Component
class OpenEnforcement implements Step {

    private final Enforcement enforcement;
    private final Remedies remedies;
    private final Deadlines deadlines;
    private final Clock clock;

    OpenEnforcement(Enforcement enforcement, Remedies remedies, Deadlines deadlines, Clock clock) {
        this.enforcement = enforcement;
        this.remedies = remedies;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var today = LocalDate.now(clock);
        var after = enforcement.opensAfter(matter, today);
        if (after.isEmpty() || !today.isAfter(after.get())) {
            return Outcome.done(Map.of(
                    "mayEnforce",
                    false,
                    "suitPeriodDue",
                    after.map(deadlines::wakeAfter).orElseGet(() -> remedies.wakeAtEnd(matter))));
        }
        remedies.closePeriods(matter);
        var due = deadlines.start(matter, "A102", after.get());
        return Outcome.done(Map.of("mayEnforce", true, "applicationDue", deadlines.wakeAt(due)));
    }
}
