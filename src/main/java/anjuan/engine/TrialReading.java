package anjuan.engine;

import anjuan.engine.DefinitionRules.Violation;
import anjuan.engine.Definitions.Kind;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.stereotype.Component;

/** Lets the engine read a definition without deploying it, so that what it refuses is known before it is activated. */
@Component
public class TrialReading {

    private static final String REFUSES = "ENGINE_REFUSES";

    private final ProcessEngineConfigurationImpl engine;

    TrialReading(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** What the engine says against a definition that the rules let pass; nothing is written. */
    public List<Violation> read(Kind kind, String content) {
        // caught inside the command: outside it would roll back what the caller does
        return engine.getCommandExecutorTxRequired().execute(context -> {
            try {
                if (kind == Kind.PROCESS) {
                    readProcess(content);
                } else {
                    engine.getDmnEngine()
                            .parseDecisions(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
                }
                return List.of();
            } catch (ParseException e) {
                return e.getResorceReports().stream()
                        .flatMap(report -> report.getErrors().stream())
                        .map(problem -> new Violation(
                                REFUSES,
                                Objects.requireNonNullElse(problem.getMainElementId(), ""),
                                String.valueOf(problem.getMessage()),
                                Math.max(1, problem.getLine())))
                        .toList();
            } catch (RuntimeException e) {
                return List.of(new Violation(REFUSES, "", String.valueOf(e.getMessage()), 1));
            }
        });
    }

    private void readProcess(String content) {
        var deployment = new DeploymentEntity();
        deployment.setId("trial");
        engine.getDeployers().stream()
                .filter(BpmnDeployer.class::isInstance)
                .map(BpmnDeployer.class::cast)
                .findFirst()
                .orElseThrow()
                .getBpmnParser()
                .createParse()
                .sourceString(content)
                .deployment(deployment)
                .name("trial.bpmn")
                .execute();
    }
}
