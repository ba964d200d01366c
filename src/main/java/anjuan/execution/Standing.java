package anjuan.execution;

import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Stage;
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

    Standing(Matters matters) {
        this.matters = matters;
    }

    Optional<Refusal> obstacle(Matter party) {
        boolean isPerforming = matters.find(party)
                .filter(course -> course.stage() == Stage.PERFORMING)
                .isPresent();
        return isPerforming ? Optional.empty() : Optional.of(Refusal.of("NOT_PERFORMING", party.id()));
    }
}
