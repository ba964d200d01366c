package anjuan.suspension;

import anjuan.casefile.Stage;
import java.util.EnumSet;
import java.util.Set;

/** The stages of a case that is filed and not decided: those in which the case limit runs. */
final class UnderInvestigation {

    static final Set<Stage> STAGES = Set.copyOf(EnumSet.range(Stage.INVESTIGATING, Stage.DECIDING));

    /** 办案期限 */
    static final String CASE_LIMIT = "A80";

    private UnderInvestigation() {}
}
