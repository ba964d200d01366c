package anjuan.execution;

import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.deadline.RunningClock;
import anjuan.task.Refusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether the penalty of a party is being executed now: served, and neither performed nor ended. */
@Component
class Standing {

    /** The stages of a file in which one of its parties may be performing while others are less far. */
    static final Set<Stage> OPEN = EnumSet.range(Stage.PROPOSING, Stage.PERFORMING);

    private final Matters matters;
    private final Deadlines deadlines;

    Standing(Matters matters, Deadlines deadlines) {
        this.matters = matters;
        this.deadlines = deadlines;
    }

    /**
     * What stands against suspending or ending an execution on a day: it is one of its own, so remedies are watched, and
     * nothing is said of it before its service or before what was last said.
     */
    Optional<Refusal> obstacleToHalt(Matter party, List<Halt> before, LocalDate on) {
        var service = deadlines.find(party, "A100").map(RunningClock::start);
        if (service.isEmpty()) {
            return obstacle(party).or(() -> Optional.of(Refusal.of("NOT_PERFORMING", party.id())));
        }
        var earliest = Stream.concat(Stream.of(service.get()), before.stream().map(Halt::heldOn))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return obstacle(party)
                .or(() -> on.isBefore(earliest)
                        ? Optional.of(Refusal.at("occurredOn", "DATE_BEFORE_PREVIOUS_ACT", on, earliest))
                        : Optional.empty());
    }

    Optional<Refusal> obstacle(Matter party) {
        return isPerforming(party) ? Optional.empty() : Optional.of(Refusal.of("NOT_PERFORMING", party.id()));
    }

    boolean isPerforming(Matter party) {
        return matters.find(party)
                .filter(course -> course.stage() == Stage.PERFORMING)
                .isPresent();
    }
}
