package anjuan.seizure;

import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.deadline.RunningClock;
import anjuan.engine.Processes;
import anjuan.measure.Fate;
import anjuan.measure.GoodsLists;
import anjuan.measure.MeasureRequest;
import anjuan.measure.MeasureState;
import anjuan.measure.Measures;
import anjuan.measure.SeizureGround;
import anjuan.measure.SeizureGrounds;
import anjuan.task.Refusal;
import anjuan.task.Work;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What holds for every seizure: its ground, whether it is in force, and how goods leave it. */
@Component
class Seizures {

    private final Measures measures;
    private final GoodsLists goodsLists;
    private final SeizureGrounds grounds;
    private final Deadlines deadlines;
    private final Processes processes;
    private final Clock clock;

    Seizures(
            Measures measures,
            GoodsLists goodsLists,
            SeizureGrounds grounds,
            Deadlines deadlines,
            Processes processes,
            Clock clock) {
        this.measures = measures;
        this.goodsLists = goodsLists;
        this.grounds = grounds;
        this.deadlines = deadlines;
        this.processes = processes;
        this.clock = clock;
    }

    /** The grounds that the page of a request offers. */
    List<SeizureGround> grounds(CaseFile file) {
        return grounds.of(file.rightKind(), LocalDate.now(clock));
    }

    /** Why a case cannot rely on a ground on the day of an act. */
    Optional<Refusal> groundObstacle(Work work, String ground) {
        boolean isLawful = grounds.of(work.file().rightKind(), work.occurredOn()).stream()
                .anyMatch(one -> one.id().equals(ground));
        return isLawful ? Optional.empty() : Optional.of(Refusal.at("ground", "SEIZURE_WITHOUT_GROUND"));
    }

    /** Why nothing can be done under a seizure on a day; absent while it is in force, its last day included. */
    Optional<Refusal> obstacle(Matter matter, LocalDate on) {
        var measure = measures.read(matter);
        if (!measure.isInForce()) {
            return Optional.of(Refusal.of("SEIZURE_NOT_IN_FORCE", matter.id()));
        }
        if (!measure.isApproved()) {
            return Optional.of(Refusal.of("MEASURE_UNCONFIRMED", matter.id()));
        }
        return deadlines
                .find(matter, "A33")
                .map(RunningClock::dueDate)
                .filter(due -> !due.standsStill() && on.isAfter(due.effective()))
                .map(due -> Refusal.of("SEIZURE_TIME_UP", due.effective()));
    }

    /** What stands against asking the head for something now: one request at a time on a seizure. */
    List<Refusal> requestObstacles(Matter matter, MeasureRequest.Wish wish) {
        if (measures.waiting(matter).isPresent()) {
            return List.of(Refusal.of("MEASURE_REQUEST_WAITS", matter.id()));
        }
        var to = wish.kind().to();
        return to == Fate.HELD ? List.of() : goodsLists.of(matter).check(wish.portions(), to);
    }

    /** Ends the clock when nothing is seized any more. */
    void settle(Matter matter, LocalDate on) {
        if (goodsLists.of(matter).has(Fate.HELD)) {
            return;
        }
        if (measures.read(matter).isInForce()) {
            measures.set(matter, MeasureState.HANDLED);
        }
        deadlines.end(matter, "A33", on);
        processes.disarm(matter, "seizureExpired");
    }
}
