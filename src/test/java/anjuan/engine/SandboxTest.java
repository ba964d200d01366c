package anjuan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjuan.engine.Trial.Wait;
import anjuan.testing.Diagram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The second engine runs what the rules let pass, does nothing that a diagram asks for, and forgets all of it. */
class SandboxTest {

    private static Sandbox sandbox;

    private final Sandbox.Prompter prompter = new Sandbox.Prompter() {
        @Override
        public boolean takes(String source, String flow, String condition) {
            return false;
        }

        @Override
        public Optional<String> refusal(String step) {
            return Optional.empty();
        }

        @Override
        public int repetitions(String call) {
            return 2;
        }

        @Override
        public void decide(String task) {}
    };

    @BeforeAll
    static void build() {
        sandbox = new Sandbox();
    }

    @AfterAll
    static void close() throws Exception {
        sandbox.destroy();
    }

    @Test
    void aDiagramIsRunUntilItWaitsAndGoesOnWhenItIsTold() {
        var path = run(Diagram.lawful(), trial -> {
            assertThat(trial.begin("")).isEmpty();
            assertThat(trial.waits()).extracting(Wait::node).containsExactly("look");
            assertThat(trial.proceed(trial.waits().get(0))).isEmpty();
            assertThat(trial.isOver()).isTrue();
        });

        assertThat(path).containsExactly("begun", "look", "closeCase", "ended");
        assertThat(sandbox.left()).isZero();
    }

    @Test
    void aCalledProcessWaitsInsteadOfRunningAndIsRepeatedAsOftenAsItWas() {
        var draft = Diagram.through("each", """
                <callActivity id="each" name="各当事人" calledElement="sanctionParty"><multiInstanceLoopCharacteristics>
                <loopCardinality>${respondents}</loopCardinality></multiInstanceLoopCharacteristics></callActivity>""");

        var path = run(draft, trial -> {
            assertThat(trial.begin("")).isEmpty();
            assertThat(trial.waits()).extracting(Wait::kind).containsExactly(Trial.Kind.CALL, Trial.Kind.CALL);
            trial.waits().forEach(wait -> assertThat(trial.proceed(wait)).isEmpty());
            assertThat(trial.isOver()).isTrue();
        });

        assertThat(path).containsExactly("begun", "each", "each", "ended");
    }

    @Test
    void aDiagramThatRunsInCirclesIsStoppedAndForgotten() {
        var circle = Diagram.with(
                        "sourceRef=\"look\" targetRef=\"closeCase\"", "sourceRef=\"look\" targetRef=\"again\"")
                .replace("<endEvent", """
                        <exclusiveGateway id="again" name="再来？" default="on" />
                        <sequenceFlow id="on" sourceRef="again" targetRef="closeCase" />
                        <endEvent""")
                .replace("sourceRef=\"closeCase\" targetRef=\"ended\"", "sourceRef=\"closeCase\" targetRef=\"again\"");

        run(circle, trial -> {
            assertThat(trial.begin("")).isEmpty();
            assertThat(trial.proceed(trial.waits().get(0)))
                    .hasValueSatisfying(stopped -> assertThat(stopped).isInstanceOf(Trial.GoesRound.class));
        });

        assertThat(sandbox.left()).isZero();
    }

    @Test
    void whatFailsWhileItIsTriedIsForgottenToo() {
        assertThatThrownBy(() -> run(Diagram.lawful(), trial -> {
                    trial.begin("");
                    throw new IllegalStateException("the one who rehearses fails");
                }))
                .hasMessage("the one who rehearses fails");

        assertThat(sandbox.left()).isZero();
    }

    @Test
    void whatTheRulesRefuseIsNeverShownToTheEngine() {
        var hostile = Diagram.with("name=\"查看\"", "name=\"${" + Diagram.REACH_OUT.replace("\"", "&quot;") + "}\"");

        assertThatThrownBy(() -> run(hostile, trial -> trial.begin(""))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> run("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", trial -> trial.begin("")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(System.getProperty(Diagram.TRIPWIRE)).isNull();
        assertThat(sandbox.left()).isZero();
    }

    @Test
    void aTableIsAskedWithItsRowsAndForgotten() throws Exception {
        var table = Files.readString(Path.of("bpmn", "review-kind.dmn"));
        var inputs = Map.<String, Object>of(
                "isMajorPublicInterest", false,
                "wasHearingHeld", true,
                "isComplex", true,
                "isReviewDemandedByLaw", false);

        var hits = sandbox.open(house -> house.table("review-kind", table).ask(inputs));

        assertThat(hits).hasSize(1);
        assertThat(hits.get(0).row()).isEqualTo("hearingHeld");
        assertThat(hits.get(0).answers()).isEqualTo(Map.of("reviewKind", "LEGAL_REVIEW"));
        var all = table.replace("hitPolicy=\"FIRST\"", "hitPolicy=\"COLLECT\"");
        var every = sandbox.open(house -> house.table("review-kind", all).ask(inputs));
        assertThat(every).extracting(TableTrial.Hit::row).containsExactly("hearingHeld", "complex", "otherCase");
        var one = table.replace("hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\"");
        assertThatThrownBy(() ->
                        sandbox.open(house -> house.table("review-kind", one).ask(inputs)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(sandbox.left()).isZero();
    }

    @Test
    void whatTheRulesRefuseInATableIsNeverAsked() throws Exception {
        var table = Files.readString(Path.of("bpmn", "review-kind.dmn"));

        for (var hostile : List.of(
                table.replace("<text>isComplex</text>", "<text>${''.getClass()}</text>"),
                table.replace("<text>true</text>", "<text>java.lang.System.exit(1)</text>"),
                table.replace("typeRef=\"boolean\"", "typeRef=\"boolean\" expressionLanguage=\"juel\""),
                "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")) {
            assertThatThrownBy(() -> sandbox.open(house -> house.table("review-kind", hostile)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> sandbox.open(house -> house.table("other", table)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(sandbox.left()).isZero();
    }

    @Test
    void aProcessThatTheDiagramDoesNotDrawIsNotRun() {
        assertThatThrownBy(() -> sandbox.trying("other", Diagram.lawful(), stage -> stage))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("other");

        assertThat(sandbox.left()).isZero();
    }

    private List<String> run(String xml, Consumer<Trial> acts) {
        return sandbox.trying(
                "trial",
                xml,
                stage -> stage.run(prompter, trial -> {
                    acts.accept(trial);
                    return trial.path();
                }));
    }
}
