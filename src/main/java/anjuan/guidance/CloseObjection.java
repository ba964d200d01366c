package anjuan.guidance;

import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.deadline.RunningClock;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import org.springframework.stereotype.Component;

/** 异议期满 (X42): nobody objected in time. */
@Component
class CloseObjection implements Step {

    private final Deadlines deadlines;

    CloseObjection(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        deadlines
                .find(matter, "X42")
                .filter(RunningClock::isRunning)
                .ifPresent(clock -> deadlines.end(matter, "X42", clock.dueDate().effective()));
        return Outcome.done();
    }
}
