package anjuan.engine;

import java.util.ArrayList;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** Stops the start when a setting that keeps diagrams harmless is not as it must be. */
final class HardenedSettings {

    private HardenedSettings() {}

    static void require(ProcessEngineConfigurationImpl engine) {
        var wrong = new ArrayList<String>();
        check(wrong, engine.getExpressionManager() instanceof ClosedExpressions, "expressionManager");
        check(wrong, engine.getScriptEngineResolver() instanceof NoScripts, "scriptEngineResolver");
        check(wrong, engine.getArtifactFactory() instanceof NoForeignClasses, "artifactFactory");
        check(wrong, !engine.isEnableExpressionsInAdhocQueries(), "enableExpressionsInAdhocQueries");
        check(wrong, !engine.isEnableExpressionsInStoredQueries(), "enableExpressionsInStoredQueries");
        check(wrong, !engine.isEnableXxeProcessing(), "enableXxeProcessing");
        check(wrong, engine.isDeserializationTypeValidationEnabled(), "deserializationTypeValidationEnabled");
        check(wrong, !engine.isJavaSerializationFormatEnabled(), "javaSerializationFormatEnabled");
        check(wrong, engine.isEnforceHistoryTimeToLive(), "enforceHistoryTimeToLive");
        check(wrong, engine.isEnableExceptionsAfterUnhandledBpmnError(), "enableExceptionsAfterUnhandledBpmnError");
        check(wrong, engine.getQueryMaxResultsLimit() <= 200, "queryMaxResultsLimit");
        check(wrong, "false".equals(engine.getDatabaseSchemaUpdate()), "databaseSchemaUpdate");
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("the engine is not hardened, see EngineConfiguration: " + wrong);
        }
    }

    private static void check(ArrayList<String> wrong, boolean holds, String setting) {
        if (!holds) {
            wrong.add(setting);
        }
    }
}
