package anjuan.publicity;

import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 起算公示期限 (A91): three months, one year or three years from the publication, by tier. */
@Component
class StartPublicityPeriod implements Step {

    private final Publicity publicity;
    private final Deadlines deadlines;

    StartPublicityPeriod(Publicity publicity, Deadlines deadlines) {
        this.publicity = publicity;
        this.deadlines = deadlines;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var entry = publicity.read(matter);
        var publishedOn = Objects.requireNonNull(entry.publishedOn());
        var tier = Objects.requireNonNull(entry.tier());
        if (deadlines.isInForce(tier.limit(), publishedOn)) {
            deadlines.start(matter, tier.limit(), publishedOn);
        }
        // where no text of that day is known, the task opens at once
        var earliest = publicity.lastDay(tier.earliest(), publishedOn).orElse(publishedOn);
        return Outcome.done(Map.of("publicityMayEndDue", deadlines.wakeAfter(earliest)));
    }
}
