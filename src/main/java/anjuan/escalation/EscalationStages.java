package anjuan.escalation;

import anjuan.casefile.Stage;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The stages of a case on which a question can be open. A clue that was refused or handed over is one: what was asked for it
 * can still be withdrawn.
 */
final class EscalationStages {

    static final Set<Stage> OPEN = Arrays.stream(Stage.values())
            .filter(stage -> stage != Stage.ARCHIVED && !stage.isOfBureauAbove())
            .collect(Collectors.toUnmodifiableSet());

    private EscalationStages() {}
}
