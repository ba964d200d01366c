package anjuan.engine;

import static anjuan.testing.AttackPlaces.CANARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import anjuan.definition.DefinitionCheck;
import anjuan.definition.Finding;
import anjuan.engine.Definitions.Kind;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Attack;
import anjuan.testing.AttackPlaces;
import anjuan.testing.Diagram;
import anjuan.testing.Story;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hostile diagrams three times: on an engine as it comes, where they run; before the rules, which refuse them; and
 * brought past the rules into our engine, where nothing runs.
 */
@AnjuanTest
class AttackTest {

    private static final String DECISION = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                         xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                         id="trialDecisions" name="trial" namespace="anjuan">
              <decision id="trial-decision" name="trial" camunda:historyTimeToLive="P1D">
                <decisionTable id="trialTable">
                  <output id="result" name="result" typeRef="string" />
                  <rule id="always">
                    <outputEntry id="answer" expressionLanguage="juel"><text>${%s}</text></outputEntry>
                  </rule>
                </decisionTable>
              </decision>
            </definitions>
            """.formatted(Diagram.REACH_OUT);

    private static ProcessEngine asItComes;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ProcessEngine hardened;

    @Autowired
    DefinitionCheck check;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Story story;

    static List<Attack> attacks() {
        return Attack.all();
    }

    @BeforeAll
    static void startAnEngineAsItComes() {
        asItComes = new StandaloneInMemProcessEngineConfiguration()
                .setJdbcUrl("jdbc:h2:mem:as-it-comes;DB_CLOSE_DELAY=-1")
                .setJobExecutorActivate(false)
                .setProcessEngineName("as-it-comes")
                .buildProcessEngine();
    }

    @AfterAll
    static void stop() {
        asItComes.close();
    }

    @BeforeEach
    void setTheTripwire() {
        System.clearProperty(Diagram.TRIPWIRE);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void onAnEngineAsItComesTheAttackRuns(Attack attack) {
        carryOut(asItComes, attack.xml(), "case");

        assertThat(System.getProperty(Diagram.TRIPWIRE)).isEqualTo("tripped");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void theRulesRefuseTheAttack(Attack attack) {
        assertThat(DefinitionRules.check(attack.xml(), Set.of("closeCase", "bad")))
                .extracting(DefinitionRules.Violation::code)
                .contains(attack.code());
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void pastTheRulesTheAttackStillDoesNothing(Attack attack) {
        var number = story.lodged(LocalDate.of(2026, 3, 2));

        transaction.executeWithoutResult(status -> {
            carryOut(hardened, attack.xml(), number.value());
            status.setRollbackOnly();
        });

        assertThat(System.getProperty(Diagram.TRIPWIRE)).isNull();
    }

    @Test
    void everyTrickInEveryPlaceIsRefusedWithACode() {
        var diagrams = AttackPlaces.diagrams(9);
        var tables = AttackPlaces.tables(9);

        assertThat(diagrams).hasSizeGreaterThan(250);
        assertThat(tables).hasSizeGreaterThan(50);
        assertThat(diagrams).allSatisfy(attack -> assertThat(check.check(Kind.PROCESS, "trial", attack.xml()))
                .as(attack.name())
                .anyMatch(finding -> isOfTheRules(attack.xml(), finding)));
        assertThat(tables).allSatisfy(attack -> assertThat(DecisionRules.check(attack.xml()))
                .as(attack.name())
                .isNotEmpty());
    }

    /** Not for what the trial diagram lacks besides: a layout, labels, legal guards. */
    private static boolean isOfTheRules(String xml, Finding finding) {
        return DefinitionRules.check(xml, Set.of("closeCase")).stream()
                .anyMatch(violation -> violation.code().equals(finding.code()));
    }

    @Test
    void everyTrickInEveryPlaceDoesNothingPastTheChecks() throws Exception {
        try (var listening = new Listening()) {
            var number = story.lodged(LocalDate.of(2026, 3, 2));
            var attacks = AttackPlaces.diagrams(listening.port());
            var tables = AttackPlaces.tables(listening.port());

            transaction.executeWithoutResult(status -> {
                attacks.forEach(attack -> {
                    carryOut(hardened, attack.xml(), number.value());
                    assertThat(isTripped()).as(attack.name()).isFalse();
                });
                tables.forEach(attack -> {
                    decide(hardened, attack.xml());
                    assertThat(isTripped()).as(attack.name()).isFalse();
                });
                status.setRollbackOnly();
            });

            assertThat(listening.connections()).isZero();
        }
    }

    @Test
    void theSameFilesRunOnAnEngineAsItComes() throws Exception {
        try (var listening = new Listening()) {
            int tripped = 0;
            for (var attack : AttackPlaces.diagrams(listening.port())) {
                carryOut(asItComes, attack.xml(), "case");
                tripped += isTripped() ? 1 : 0;
            }
            for (var attack : AttackPlaces.tables(listening.port())) {
                decide(asItComes, attack.xml());
                tripped += isTripped() ? 1 : 0;
            }

            assertThat(tripped).isGreaterThan(150);
            assertThat(listening.connections()).isGreaterThan(120);
        }
    }

    /** Whether a property was set or a file made; both are put back. */
    private static boolean isTripped() {
        boolean isMade = CANARY.toFile().delete();
        return System.clearProperty(Diagram.TRIPWIRE) != null || isMade;
    }

    /** Counts who connects, and hangs up. */
    private static final class Listening implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final AtomicInteger connections = new AtomicInteger();

        Listening() throws IOException {
            var thread = new Thread(() -> {
                while (!socket.isClosed()) {
                    try (var connected = socket.accept()) {
                        connections.incrementAndGet();
                    } catch (IOException closed) {
                        return;
                    }
                }
            });
            thread.setDaemon(true);
            thread.start();
        }

        int port() {
            return socket.getLocalPort();
        }

        int connections() {
            return connections.get();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void aLawfulDiagramOfTheSameMakePassesTheRulesAndRuns() {
        var number = story.lodged(LocalDate.of(2026, 3, 2));

        assertThat(DefinitionRules.check(Diagram.lawful(), Set.of("closeCase"))).isEmpty();
        transaction.executeWithoutResult(status -> {
            repository
                    .createDeployment()
                    .addString("trial.bpmn", Diagram.lawful())
                    .deploy();
            assertThatCode(() -> runtime.startProcessInstanceByKey("trial", number.value()))
                    .doesNotThrowAnyException();
            status.setRollbackOnly();
        });
    }

    @Test
    void aDecisionTableReachesTheJvmOnAnEngineAsItComesButNotHere() {
        decide(asItComes);
        assertThat(System.clearProperty(Diagram.TRIPWIRE)).isEqualTo("tripped");

        transaction.executeWithoutResult(status -> {
            decide(hardened);
            status.setRollbackOnly();
        });

        assertThat(System.getProperty(Diagram.TRIPWIRE)).isNull();
    }

    /** Whatever stops an attack is welcome: at deployment, at the start or on the way. */
    private static void carryOut(ProcessEngine engine, String xml, String businessKey) {
        try {
            engine.getRepositoryService()
                    .createDeployment()
                    .addString("trial.bpmn", xml)
                    .deploy();
            engine.getRuntimeService()
                    .startProcessInstanceByKey("trial", businessKey, Map.of("x", "a", "respondents", 1));
        } catch (RuntimeException stopped) {
            assertThat(stopped).isNotNull();
        }
    }

    private static void decide(ProcessEngine engine) {
        decide(engine, DECISION);
    }

    private static void decide(ProcessEngine engine, String table) {
        try {
            engine.getRepositoryService()
                    .createDeployment()
                    .addString("trial.dmn", table)
                    .deploy();
            engine.getDecisionService()
                    .evaluateDecisionByKey("trial-decision")
                    .variables(Map.of("word", "a"))
                    .evaluate();
        } catch (RuntimeException stopped) {
            assertThat(stopped).isNotNull();
        }
    }
}
