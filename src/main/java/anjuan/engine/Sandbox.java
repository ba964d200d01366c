package anjuan.engine;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Service;

/**
 * A second engine, in memory, in which diagrams and tables are tried out and forgotten: without our tables, steps, observers and
 * ledger, with the same closed expressions. Its steps do nothing, its called processes wait until they are told that they
 * are over, its timers fire when they are told to.
 */
@Service
public class Sandbox implements DisposableBean {

    /** Answers what a diagram asks while it is tried out. */
    public interface Prompter {

        /**
         * Whether a flow is taken.
         *
         * @param source the node that asks, mostly a gateway
         * @param condition as drawn
         * @throws RuntimeException when there is no answer, which ends the trial
         */
        boolean takes(String source, String flow, String condition);

        /** The code with which a step refuses now; absent where it does its work. */
        Optional<String> refusal(String step);

        /** How often a called process is repeated. */
        int repetitions(String call);

        /**
         * A table is asked.
         *
         * @param task the node that asks it
         * @throws RuntimeException when it has no answer, which ends the trial
         */
        void decide(String task);
    }

    /** A process that every called one is replaced by: it waits, and ends. */
    static final String CALLED = "calledProcess";

    private static final String CALLED_DIAGRAM = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                         xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="calledDefinitions" targetNamespace="anjuan">
              <process id="calledProcess" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="called" />
                <sequenceFlow id="called_runs" sourceRef="called" targetRef="runs" />
                <userTask id="runs" />
                <sequenceFlow id="runs_over" sourceRef="runs" targetRef="over" />
                <endEvent id="over" />
              </process>
            </definitions>
            """;

    private final ThreadLocal<@Nullable Trial> current = new ThreadLocal<>();
    private final TableTrial.Hits hits = new TableTrial.Hits();
    private final String name = "sandbox-" + UUID.randomUUID();
    private final String database = "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1";
    private volatile @Nullable ProcessEngine engine;

    /**
     * Tries a diagram that the rules for diagrams let pass; one at a time. All that was tried is gone afterwards.
     *
     * @param key id of the process in it
     * @throws IllegalArgumentException when the rules for diagrams or the engine refuse it
     */
    public <T> T trying(String key, String xml, Function<Stage, T> rehearsal) {
        return open(house -> rehearsal.apply(house.stage(key, xml)));
    }

    /** Opens the sandbox for several diagrams and tables; one at a time. All that was tried is gone afterwards. */
    public synchronized <T> T open(Function<House, T> rehearsals) {
        var house = new House();
        try {
            return rehearsals.apply(house);
        } finally {
            house.deployments.forEach(this::forget);
        }
    }

    /** The sandbox while it is open. */
    public final class House {

        private final List<String> deployments = new ArrayList<>();
        private final Map<String, Stage> stages = new HashMap<>();
        private final Map<String, TableTrial> tables = new HashMap<>();

        private House() {}

        /**
         * Where a diagram that the rules let pass can be run.
         *
         * @param key id of the process in it
         * @throws IllegalArgumentException when the rules for diagrams or the engine refuse it
         */
        public Stage stage(String key, String xml) {
            var made = stages.get(xml);
            if (made != null && made.key.equals(key)) {
                return made;
            }
            if (!isHarmless(xml)) {
                throw new IllegalArgumentException("the rules for diagrams refuse this one");
            }
            var stage = new Stage(key, xml, deployed("draft.bpmn", xml));
            stages.put(xml, stage);
            return stage;
        }

        /**
         * Where a table that the rules let pass can be asked.
         *
         * @throws IllegalArgumentException when the rules for tables or the engine refuse it
         */
        public TableTrial table(String key, String xml) {
            var made = tables.get(xml);
            if (made != null) {
                return made;
            }
            if (!DecisionRules.check(xml).isEmpty()) {
                throw new IllegalArgumentException("the rules for tables refuse this one");
            }
            var trial = new TableTrial(engine(), key, deployed("draft.dmn", xml), hits);
            tables.put(xml, trial);
            return trial;
        }

        private String deployed(String name, String xml) {
            try {
                var deployment = deploy(name, xml);
                deployments.add(deployment);
                return deployment;
            } catch (ProcessEngineException e) {
                throw new IllegalArgumentException("the engine cannot read this definition: " + e.getMessage(), e);
            }
        }
    }

    /** Where one diagram can be run as often as need be. */
    public final class Stage {

        private final String key;
        private final Set<String> timerFacts;
        private final ProcessDefinition definition;

        private Stage(String key, String xml, String deployment) {
            this.key = key;
            this.timerFacts = Drawing.of(xml).timerFacts();
            this.definition = engine().getRepositoryService()
                    .createProcessDefinitionQuery()
                    .deploymentId(deployment)
                    .processDefinitionKey(key)
                    .singleResult();
            if (definition == null) {
                throw new IllegalArgumentException("there is no process " + key + " in this diagram");
            }
        }

        /** Runs the diagram once; it is at its start. */
        public <T> T run(Prompter prompter, Function<Trial, T> course) {
            var trial = new Trial(engine(), definition.getId(), timerFacts, prompter);
            current.set(trial);
            try {
                return course.apply(trial);
            } finally {
                trial.forget();
                current.remove();
            }
        }
    }

    @Override
    public synchronized void destroy() throws Exception {
        var made = engine;
        if (made != null) {
            made.close();
            try (var connection = source().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("shutdown");
            }
        }
    }

    /** How many rows of cases and diagrams are left in the sandbox beside its own one diagram. */
    long left() {
        return engine().getRuntimeService().createProcessInstanceQuery().count()
                + engine().getManagementService().createJobQuery().count()
                + engine().getRepositoryService().createDeploymentQuery().count()
                - 1;
    }

    /** Steps are idle here, so that it does not matter which of them there are. */
    private static boolean isHarmless(String xml) {
        return DefinitionRules.check(xml, Set.of()).stream()
                .allMatch(wrong -> wrong.code().equals("NO_SUCH_STEP"));
    }

    private String deploy(String name, String xml) {
        return engine().getRepositoryService()
                .createDeployment()
                .addString(name, xml)
                .deploy()
                .getId();
    }

    private void forget(String deployment) {
        engine().getRepositoryService().deleteDeployment(deployment, true);
    }

    private ProcessEngine engine() {
        var made = engine;
        return made == null ? makeEngine() : made;
    }

    private synchronized ProcessEngine makeEngine() {
        var made = engine;
        if (made == null) {
            made = build();
            made.getRepositoryService()
                    .createDeployment()
                    .addString("called.bpmn", CALLED_DIAGRAM)
                    .deploy();
            engine = made;
        }
        return made;
    }

    private ProcessEngine build() {
        var source = source();
        try (var connection = source.getConnection()) {
            CreateEngineTables.createIn(connection);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException("the sandbox has no database", e);
        }
        var settings = new StandaloneInMemProcessEngineConfiguration();
        settings.setProcessEngineName(name);
        settings.setJdbcUrl(database);
        settings.setDatabaseSchemaUpdate("false");
        settings.setHistory("none");
        settings.setJobExecutorActivate(false);
        settings.setMetricsEnabled(false);
        settings.setDbMetricsReporterActivate(false);
        settings.setTaskMetricsEnabled(false);
        settings.setDmnEngineConfiguration(hits.heardIn(new DefaultDmnEngineConfiguration()));
        EngineConfiguration.harden(settings, new ClosedExpressions(new IdleSteps()));
        settings.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new IdleDiagram(this::trial))));
        var built = settings.buildProcessEngine();
        HardenedSettings.require(settings);
        return built;
    }

    private DriverManagerDataSource source() {
        return new DriverManagerDataSource(database, "sa", "");
    }

    private Trial trial() {
        var trial = current.get();
        if (trial == null) {
            throw new IllegalStateException("nothing runs in the sandbox but trials");
        }
        return trial;
    }

    /** Steps of whatever name: they do nothing, or refuse as the case's own step did. */
    private final class IdleSteps extends AbstractMap<String, JavaDelegate> {

        @Override
        public boolean containsKey(Object key) {
            return true;
        }

        @Override
        public JavaDelegate get(Object key) {
            return execution -> trial().prompter().refusal(String.valueOf(key)).ifPresent(code -> {
                throw new BpmnError(code);
            });
        }

        @Override
        public Set<Map.Entry<String, JavaDelegate>> entrySet() {
            return Set.of();
        }
    }
}
