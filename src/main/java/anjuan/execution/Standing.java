package anjuan.execution;

import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.task.Refusal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
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

    /** What stands against suspending or ending an execution: it is one of its own, so remedies are watched. */
    Optional<Refusal> obstacleToHalt(Matter party) {
        return obstacle(party)
                .or(() -> deadlines.find(party, "A100").isPresent()
                        ? Optional.empty()
                        : Optional.of(Refusal.of("NOT_PERFORMING", party.id())));
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
