package anjuan.engine;

import anjuan.ledger.Ledger;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the engine is set: closed expressions, no scripts, Flyway first. Each setting is asserted at start. */
@Configuration
class EngineConfiguration {

    private static final int MOST_ROWS = 200;

    /** The engine must find its tables made; Flyway owns them all. */
    @Bean
    static BeanFactoryPostProcessor flywayBeforeEngine() {
        return factory -> factory.getBeanDefinition("processEngineFactoryBean").setDependsOn("flywayInitializer");
    }

    @Bean
    ProcessEnginePlugin hardening(
            ObjectProvider<Map<String, Step>> steps,
            ObjectProvider<TaskObserver> observers,
            ObjectProvider<Ledger> ledger,
            Clock clock) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                harden(engine, new ClosedExpressions(new LazySteps(steps, ledger, clock)));
                var listeners = new ArrayList<>(
                        engine.getCustomPostBPMNParseListeners() == null
                                ? List.of()
                                : engine.getCustomPostBPMNParseListeners());
                listeners.add(new ParseListener(observers::stream));
                engine.setCustomPostBPMNParseListeners(listeners);
                // nobody asks for it, and a list of processes would read each diagram for it
                engine.setEnableFetchProcessDefinitionDescription(false);
            }

            @Override
            public void postInit(ProcessEngineConfigurationImpl engine) {
                HardenedSettings.require(engine);
            }
        };
    }

    /** What keeps diagrams harmless, of this engine and of the one in the sandbox. */
    static void harden(ProcessEngineConfigurationImpl engine, ClosedExpressions expressions) {
        engine.setBeans(Map.of());
        engine.setExpressionManager(expressions);
        engine.setScriptEngineResolver(new NoScripts());
        engine.setArtifactFactory(new NoForeignClasses());
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setEnableXxeProcessing(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setQueryMaxResultsLimit(MOST_ROWS);
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
    }

    /** The steps by name, made when first asked for: the steps themselves need the engine. */
    private static final class LazySteps extends java.util.AbstractMap<String, RecordingDelegate> {

        private final ObjectProvider<Map<String, Step>> steps;
        private final ObjectProvider<Ledger> ledger;
        private final Clock clock;
        private volatile Map<String, RecordingDelegate> made = Map.of();

        LazySteps(ObjectProvider<Map<String, Step>> steps, ObjectProvider<Ledger> ledger, Clock clock) {
            this.steps = steps;
            this.ledger = ledger;
            this.clock = clock;
        }

        @Override
        public java.util.Set<Entry<String, RecordingDelegate>> entrySet() {
            return made().entrySet();
        }

        @Override
        public boolean containsKey(Object key) {
            return made().containsKey(key);
        }

        @Override
        public RecordingDelegate get(Object key) {
            return made().get(key);
        }

        private Map<String, RecordingDelegate> made() {
            if (made.isEmpty()) {
                var delegates = new LinkedHashMap<String, RecordingDelegate>();
                steps.getObject()
                        .forEach((id, step) ->
                                delegates.put(id, new RecordingDelegate(id, step, ledger.getObject(), clock)));
                made = delegates;
            }
            return made;
        }
    }
}
