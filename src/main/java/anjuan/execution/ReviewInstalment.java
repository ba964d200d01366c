package anjuan.execution;

import anjuan.casefile.Matter;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** 核对分期缴纳 (A97): the day of an instalment is over; whether it came, and which is next. */
@Component
class ReviewInstalment implements Step {

    private final PlanWatch watch;
    private final Clock clock;

    ReviewInstalment(PlanWatch watch, Clock clock) {
        this.watch = watch;
        this.clock = clock;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        return Outcome.done(watch.facts(matter, LocalDate.now(clock)));
    }
}
