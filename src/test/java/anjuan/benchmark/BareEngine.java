package anjuan.benchmark;

import anjuan.testing.CountedStatements;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.springframework.core.io.ClassPathResource;

/** The engine alone, with our diagrams and delegates that do nothing, driven along the same way. */
final class BareEngine {

    private record Doing(String task, Map<String, Object> facts) {}

    private static final List<Doing> WAY = List.of(
            new Doing("assignVerification", Map.of("isOurs", true)),
            new Doing("verifyClue", Map.of()),
            new Doing("endorseFiling", Map.of()),
            new Doing("decideFiling", Map.of("filingDecision", "FILE")),
            new Doing("appointOfficers", Map.of()),
            new Doing("investigate", Map.of()),
            new Doing(
                    "writeReport",
                    Map.of(
                            "isMajorPublicInterest", false,
                            "isComplex", false,
                            "isReviewDemandedByLaw", false,
                            "wasHearingHeld", false)),
            new Doing("reviewCase", Map.of("reviewOpinion", "AGREE")),
            new Doing("proposeDecision", Map.of()),
            new Doing("decideProposal", Map.of("isProposalApproved", true, "isPenaltyProposed", true)),
            new Doing("serveNotice", Map.of()),
            new Doing("recordStatement", Map.of()),
            new Doing("decideCase", Map.of("caseDecision", "PENALTY", "mustBeServed", true, "isPenalty", true)),
            new Doing("serveDecision", Map.of()),
            new Doing("recordPerformance", Map.of("isPerformed", true)),
            new Doing("proposeClosure", Map.of()),
            new Doing("endorseClosure", Map.of()),
            new Doing("decideClosure", Map.of("isClosureApproved", true)),
            new Doing("archiveCase", Map.of()));

    private static final List<String> STEPS = List.of(
            "registerClue",
            "transferClue",
            "checkTimeBar",
            "fileCase",
            "refuseFiling",
            "recordVerificationOverdue",
            "grantExtension",
            "submitForReview",
            "issueReviewOpinion",
            "issueNotice",
            "issueDecision",
            "recordService",
            "openClosing",
            "closeCase",
            "sealFile",
            "recordServiceOverdue",
            "recordPerformanceOverdue",
            "recordClosureOverdue",
            "recordCaseOverdue",
            "recordInvestigativeAct");

    private static final Date FAR = Date.from(Instant.parse("2099-01-01T00:00:00Z"));

    private final ProcessEngine engine;
    private final AtomicLong statements;
    private int serial;

    private BareEngine(ProcessEngine engine, AtomicLong statements) {
        this.engine = engine;
        this.statements = statements;
    }

    static BareEngine start(boolean onPostgresql, String history) {
        var counter = new AtomicLong();
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare-" + history + System.nanoTime());
        configuration.setDataSource(CountedStatements.counted(database(onPostgresql), counter));
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory(history);
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setIdGenerator(new org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator());
        JavaDelegate nothing = execution -> {};
        var steps = new HashMap<String, JavaDelegate>();
        STEPS.forEach(step -> steps.put(step, nothing));
        configuration.setBeans(Map.of("steps", steps));
        var engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        for (var file : List.of("handle-clue.bpmn", "penalty-case.bpmn", "review-kind.dmn")) {
            try {
                deployment.addInputStream(file, new ClassPathResource("bpmn/" + file).getInputStream());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        deployment.deploy();
        return new BareEngine(engine, counter);
    }

    /** One case from start to end along the straight way. */
    void carryCase() {
        var key = "BARE-" + serial++;
        engine.getRuntimeService()
                .startProcessInstanceByKey("handleClue", key, Map.of("verificationDue", FAR, "caseDue", FAR));
        for (var doing : WAY) {
            var query = engine.getTaskService().createTaskQuery().taskDefinitionKey(doing.task());
            var task = doing.task().equals("assignVerification") || isClueTask(doing.task())
                    ? query.processInstanceBusinessKey(key).singleResult()
                    : query.singleResult();
            var facts = new HashMap<>(doing.facts());
            if (doing.task().equals("decideCase")) {
                facts.put("serviceDue", FAR);
                facts.put("performanceDue", FAR);
                facts.put("closureDue", FAR);
            }
            engine.getTaskService().complete(task.getId(), facts);
        }
    }

    long statementsOfOneCase() {
        long before = statements.get();
        carryCase();
        return statements.get() - before;
    }

    private static boolean isClueTask(String task) {
        return List.of("verifyClue", "endorseFiling", "decideFiling").contains(task);
    }

    private static DataSource database(boolean onPostgresql) {
        var pool = new com.zaxxer.hikari.HikariConfig();
        pool.setMaximumPoolSize(4);
        if (onPostgresql) {
            try {
                pool.setDataSource(EmbeddedPostgres.builder().start().getPostgresDatabase());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        } else {
            pool.setJdbcUrl("jdbc:h2:mem:bare-" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
            pool.setUsername("sa");
        }
        return new com.zaxxer.hikari.HikariDataSource(pool);
    }
}
