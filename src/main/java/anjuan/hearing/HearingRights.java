package anjuan.hearing;

import anjuan.engine.DecisionTables;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Asks {@code bpmn/hearing-right.dmn} whether a penalty is one of those before which the party may ask for a hearing
 * (A63). A province that has other sums changes the table.
 *
 * @legal 市场监督管理行政处罚听证办法 第五条；行政处罚法 第六十三条
 */
@Component
public class HearingRights {

    public static final String TABLE = "hearing-right";

    private final DecisionTables tables;

    HearingRights(DecisionTables tables) {
        this.tables = tables;
    }

    /** A sum that equals the threshold gives the right; a party that is not known to be an entity counts as a person. */
    public HearingRight of(PlannedPenalty planned) {
        var answer = tables.ask(
                TABLE,
                Map.of(
                        "partyKind", planned.partyKind().name(),
                        "fine", planned.fine().doubleValue(),
                        "confiscated", planned.confiscated().doubleValue(),
                        "stopsBusiness", planned.stopsBusiness(),
                        "lowersGrade", planned.lowersGrade(),
                        "isOtherwiseHeavy", planned.isOtherwiseHeavy()));
        return Boolean.TRUE.equals(answer.get("hasHearingRight"))
                ? new HearingRight(true, String.valueOf(answer.get("hearingGround")))
                : new HearingRight(false, null);
    }
}
