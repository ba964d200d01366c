package anjuan.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjuan.ledger.Ledger;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.DefaultArtifactFactory;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.scripting.engine.DefaultScriptEngineResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.ResolvableType;

/** One setting turned back stops the start, by its name. */
class HardenedSettingsTest {

    private static Arguments turned(String setting, Consumer<ProcessEngineConfigurationImpl> change) {
        return Arguments.of(setting, change);
    }

    static Stream<Arguments> turnedBack() {
        return Stream.of(
                turned("expressionManager", engine -> engine.setExpressionManager(new JuelExpressionManager())),
                turned(
                        "scriptEngineResolver",
                        engine -> engine.setScriptEngineResolver(new DefaultScriptEngineResolver(null))),
                turned("artifactFactory", engine -> engine.setArtifactFactory(new DefaultArtifactFactory())),
                turned("enableExpressionsInAdhocQueries", engine -> engine.setEnableExpressionsInAdhocQueries(true)),
                turned("enableExpressionsInStoredQueries", engine -> engine.setEnableExpressionsInStoredQueries(true)),
                turned("enableXxeProcessing", engine -> engine.setEnableXxeProcessing(true)),
                turned(
                        "deserializationTypeValidationEnabled",
                        engine -> engine.setDeserializationTypeValidationEnabled(false)),
                turned("javaSerializationFormatEnabled", engine -> engine.setJavaSerializationFormatEnabled(true)),
                turned("enforceHistoryTimeToLive", engine -> engine.setEnforceHistoryTimeToLive(false)),
                turned(
                        "enableExceptionsAfterUnhandledBpmnError",
                        engine -> engine.setEnableExceptionsAfterUnhandledBpmnError(false)),
                turned("queryMaxResultsLimit", engine -> engine.setQueryMaxResultsLimit(Integer.MAX_VALUE)),
                turned("databaseSchemaUpdate", engine -> engine.setDatabaseSchemaUpdate("true")));
    }

    @Test
    void theSettingsOfTheProductPass() {
        assertThatCode(() -> HardenedSettings.require(hardened())).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("turnedBack")
    void aSettingTurnedBackStopsTheStartByItsName(String setting, Consumer<ProcessEngineConfigurationImpl> change) {
        var engine = hardened();

        change.accept(engine);

        assertThatThrownBy(() -> HardenedSettings.require(engine))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("[" + setting + "]");
    }

    private static ProcessEngineConfigurationImpl hardened() {
        var nothing = new StaticListableBeanFactory();
        var engine = new StandaloneInMemProcessEngineConfiguration();
        engine.setDatabaseSchemaUpdate("false");
        new EngineConfiguration()
                .hardening(
                        nothing.getBeanProvider(
                                ResolvableType.forClassWithGenerics(Map.class, String.class, Step.class)),
                        nothing.getBeanProvider(TaskObserver.class),
                        nothing.getBeanProvider(Ledger.class),
                        Clock.systemUTC())
                .preInit(engine);
        return engine;
    }
}
