package anjuan.seizure;

import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.deadline.RunningClock;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.measure.MeasureState;
import anjuan.measure.Measures;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * 登记期限届满 (A33, A34): the time of the seizure is up, so that what is still seized must be released.
 *
 * @legal 市场监督管理行政处罚程序规定 第四十二条；行政强制法 第二十五条、第二十八条
 */
@Component
class ExpireSeizure implements Step {

    private final Measures measures;
    private final Deadlines deadlines;
    private final Clock clock;

    ExpireSeizure(Measures measures, Deadlines deadlines, Clock clock) {
        this.measures = measures;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var today = LocalDate.now(clock);
        boolean isOver = deadlines
                .find(matter, "A33")
                .filter(RunningClock::isTicking)
                .filter(running -> today.isAfter(running.dueDate().effective()))
                .isPresent();
        if (!isOver) {
            throw new IllegalStateException("the time of seizure %s is not up".formatted(matter));
        }
        measures.set(matter, MeasureState.EXPIRED);
        return Outcome.done();
    }
}
