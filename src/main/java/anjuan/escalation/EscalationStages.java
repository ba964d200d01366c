package anjuan.escalation;

import anjuan.casefile.Stage;
import java.util.EnumSet;
import java.util.Set;

/**
 * The stages of a case on which a question can be open. A clue that was refused or handed over is one: what was asked for it
 * can still be withdrawn.
 */
final class EscalationStages {

    static final Set<Stage> OPEN =
            Set.copyOf(EnumSet.complementOf(EnumSet.of(Stage.ARCHIVED, Stage.ADVISING, Stage.ADVISED)));

    private EscalationStages() {}
}
