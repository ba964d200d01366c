package anjuan.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;

/** A decision table in the sandbox, to be asked. */
public final class TableTrial {

    /** A row that matched: its id and what it answers, by the names of the outputs. */
    public record Hit(String row, Map<String, String> answers) {

        public Hit {
            answers = Map.copyOf(answers);
        }
    }

    /** Hears which rows match; the engine answers only what is in them. */
    static final class Hits implements DmnDecisionTableEvaluationListener {

        private final ThreadLocal<@Nullable List<Hit>> latest = new ThreadLocal<>();

        DefaultDmnEngineConfiguration heardIn(DefaultDmnEngineConfiguration tables) {
            tables.setCustomPostDecisionTableEvaluationListeners(new ArrayList<>(List.of(this)));
            return tables;
        }

        @Override
        public void notify(DmnDecisionTableEvaluationEvent event) {
            latest.set(event.getMatchingRules().stream().map(Hits::hit).toList());
        }

        private List<Hit> take() {
            var hits = Objects.requireNonNullElse(latest.get(), List.<Hit>of());
            latest.remove();
            return hits;
        }

        private static Hit hit(DmnEvaluatedDecisionRule rule) {
            return new Hit(
                    rule.getId(),
                    rule.getOutputEntries().values().stream()
                            .filter(output -> output.getValue().getValue() != null)
                            .collect(Collectors.toMap(
                                    output -> output.getOutputName(),
                                    output -> String.valueOf(output.getValue().getValue()),
                                    (first, second) -> first,
                                    TreeMap::new)));
        }
    }

    private final ProcessEngine engine;
    private final String definition;
    private final Hits hits;

    TableTrial(ProcessEngine engine, String key, String deployment, Hits hits) {
        this.engine = engine;
        this.hits = hits;
        var found = engine.getRepositoryService()
                .createDecisionDefinitionQuery()
                .deploymentId(deployment)
                .decisionDefinitionKey(key)
                .singleResult();
        if (found == null) {
            throw new IllegalArgumentException("there is no table " + key + " in this file");
        }
        this.definition = found.getId();
    }

    /**
     * The rows that match, as the hit policy of the table has them.
     *
     * @param inputs by the names that the table's input expressions use
     * @throws IllegalArgumentException when the table has no answer, such as two rows where it allows one
     */
    public List<Hit> ask(Map<String, Object> inputs) {
        try {
            engine.getDecisionService().evaluateDecisionTableById(definition, new HashMap<>(inputs));
            return hits.take();
        } catch (ProcessEngineException noAnswer) {
            hits.take();
            throw new IllegalArgumentException("the table has no answer: " + noAnswer.getMessage(), noAnswer);
        }
    }
}
