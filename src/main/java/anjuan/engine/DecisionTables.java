package anjuan.engine;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The decision tables, for rules that code asks as well as diagrams; the latest that is deployed answers. */
@Service
public class DecisionTables {

    /**
     * What was asked of a table.
     *
     * @param inputs by the names that the table's input expressions use
     * @param isForOne whether exactly one row must match
     */
    public record Question(String table, Map<String, Object> inputs, boolean isForOne) {

        public Question {
            inputs = Map.copyOf(inputs);
        }
    }

    private final DecisionService decisions;
    private final ThreadLocal<@Nullable Set<Question>> overheard = new ThreadLocal<>();

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
        var rows = rows(new Question(table, inputs, true));
        if (rows.size() != 1) {
            throw new NotOneRow(table, rows.size(), inputs);
        }
        return rows.get(0);
    }

    /**
     * What each row of a table answers that matches, in the order of the table: its outputs by name.
     *
     * @param inputs as those of {@link #ask}
     */
    public List<Map<String, Object>> askAll(String table, Map<String, Object> inputs) {
        return rows(new Question(table, inputs, false));
    }

    /** A table that is to have one answer has none, or several. */
    private static final class NotOneRow extends IllegalStateException {

        NotOneRow(String table, int rows, Map<String, Object> inputs) {
            super("bpmn/%s.dmn has %d rows for %s; mend the table".formatted(table, rows, inputs));
        }
    }

    /**
     * The questions that are put to tables while something is asked, each once, in their order. Where the active table has no
     * one answer, the asking ends there, and what was heard until then is told.
     */
    public List<Question> overhear(Runnable asking) {
        var heard = new LinkedHashSet<Question>();
        overheard.set(heard);
        try {
            asking.run();
        } catch (NotOneRow unanswered) {
            return List.copyOf(heard);
        } finally {
            overheard.remove();
        }
        return List.copyOf(heard);
    }

    private List<Map<String, Object>> rows(Question question) {
        var heard = overheard.get();
        if (heard != null) {
            heard.add(question);
        }
        return decisions
                .evaluateDecisionTableByKey(question.table())
                .variables(new HashMap<>(question.inputs()))
                .evaluate()
                .stream()
                .map(DmnDecisionRuleResult::getEntryMap)
                .toList();
    }
}
