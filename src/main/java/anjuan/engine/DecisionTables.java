package anjuan.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Service;

/** The decision tables, for rules that code asks as well as diagrams; the latest that is deployed answers. */
@Service
public class DecisionTables {

    private final DecisionService decisions;

    DecisionTables(DecisionService decisions) {
        this.decisions = decisions;
    }

    /**
     * What a table answers: its outputs by name.
     *
     * @param inputs by the names that the table's input expressions use; yes or no, a word, or a number
     * @throws IllegalStateException when no row of the table matches, or several do
     */
    public Map<String, Object> ask(String table, Map<String, Object> inputs) {
        var rows = askAll(table, inputs);
        if (rows.size() != 1) {
            throw new IllegalStateException(
                    "bpmn/%s.dmn has %d rows for %s; mend the table".formatted(table, rows.size(), inputs));
        }
        return rows.get(0);
    }

    /**
     * What each row of a table answers that matches, in the order of the table: its outputs by name.
     *
     * @param inputs as those of {@link #ask}
     */
    public List<Map<String, Object>> askAll(String table, Map<String, Object> inputs) {
        return decisions.evaluateDecisionTableByKey(table).variables(new HashMap<>(inputs)).evaluate().stream()
                .map(DmnDecisionRuleResult::getEntryMap)
                .toList();
    }
}
