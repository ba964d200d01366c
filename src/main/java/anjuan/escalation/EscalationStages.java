package anjuan.escalation;

import anjuan.casefile.Stage;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The stages of a case on which a question can be open: all that are not at an end. */
final class EscalationStages {

    static final Set<Stage> OPEN =
            Stream.of(Stage.values()).filter(stage -> !stage.isEnded()).collect(Collectors.toUnmodifiableSet());

    private EscalationStages() {}
}
