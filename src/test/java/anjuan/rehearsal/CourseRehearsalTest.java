package anjuan.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.engine.Courses.Passing;
import anjuan.engine.Drawing;
import anjuan.engine.Sandbox;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Single turns of a course, on small diagrams, in the real sandbox. */
class CourseRehearsalTest {

    /** A task, a question about it, and the way back or to the end. */
    private static final String LOOP = """
            <startEvent id="begun" name="b" /><sequenceFlow id="f1" sourceRef="begun" targetRef="look" />
            <userTask id="look" name="l" camunda:candidateGroups="HEAD" /><sequenceFlow id="f2" sourceRef="look" targetRef="isGood" />
            <exclusiveGateway id="isGood" name="g" default="isGood_yes" />
            <sequenceFlow id="isGood_no" sourceRef="isGood" targetRef="look"><conditionExpression xsi:type="tFormalExpression">${!isGood}</conditionExpression></sequenceFlow>
            <sequenceFlow id="isGood_yes" sourceRef="isGood" targetRef="ended" /><endEvent id="ended" name="e" />
            """;

    private static final String WATCHED = """
            <startEvent id="begun" name="b" /><sequenceFlow id="f1" sourceRef="begun" targetRef="look" />
            <userTask id="look" name="l" camunda:candidateGroups="HEAD" /><sequenceFlow id="f2" sourceRef="look" targetRef="ended" />
            <endEvent id="ended" name="e" />""";

    private static final String INTERRUPTED = """
            <boundaryEvent id="late" name="t" attachedToRef="look"><timerEventDefinition><timeDate xsi:type="tFormalExpression">${lookDue}</timeDate>
            </timerEventDefinition></boundaryEvent><sequenceFlow id="f3" sourceRef="late" targetRef="ended" />""";

    private static final String FORK = """
            <startEvent id="begun" name="b" /><sequenceFlow id="f1" sourceRef="begun" targetRef="fork" /><parallelGateway id="fork" />
            <sequenceFlow id="f2" sourceRef="fork" targetRef="a" /><sequenceFlow id="f3" sourceRef="fork" targetRef="c" />
            <userTask id="a" name="a" camunda:candidateGroups="HEAD" /><userTask id="c" name="c" camunda:candidateGroups="HEAD" />
            <sequenceFlow id="f4" sourceRef="a" targetRef="join" /><sequenceFlow id="f5" sourceRef="c" targetRef="join" />
            <parallelGateway id="join" /><sequenceFlow id="f6" sourceRef="join" targetRef="ended" /><endEvent id="ended" name="e" />""";

    private static Sandbox sandbox;

    @BeforeAll
    static void build() {
        sandbox = new Sandbox();
    }

    @AfterAll
    static void close() throws Exception {
        sandbox.destroy();
    }

    @Test
    void aLoopIsGoneRoundAsOftenAsItWas() {
        var path = "begun 0-0, look 0-1, isGood 1-1, look 1-2, isGood 2-2, look 2-3, isGood 3-3, ended 3-3";

        assertThat(rehearse(LOOP, LOOP, path).remarks()).isEmpty();
        assertThat(rehearse(LOOP, LOOP, "begun 0-0, look 0-1, isGood 1-1, look 1-")
                        .remarks())
                .isEmpty();
    }

    @Test
    void aQuestionThatComesBeforeItsAnswerIsTold() {
        var draft = LOOP.replace("sourceRef=\"begun\" targetRef=\"look\"", "sourceRef=\"begun\" targetRef=\"isGood\"")
                        .replace("sourceRef=\"isGood\" targetRef=\"ended\"", "sourceRef=\"isGood\" targetRef=\"after\"")
                + "<userTask id=\"after\" name=\"a\" camunda:candidateGroups=\"HEAD\" /><sequenceFlow id=\"f9\" sourceRef=\"after\" targetRef=\"ended\" />";

        assertThat(told(rehearse(LOOP, draft, "begun 0-0, look 0-1, isGood 1-1, ended 1-1")))
                .contains("ASKED_EARLIER isGood isGood isGood", "NEW_TASK after isGood", "LEFT_OUT look begun");
    }

    @Test
    void aQuestionBehindSomethingNewGoesItsDefaultWay() {
        var draft = WATCHED.replace("sourceRef=\"look\" targetRef=\"ended\"", "sourceRef=\"look\" targetRef=\"added\"")
                + """
                <userTask id="added" name="a" camunda:candidateGroups="HEAD" /><sequenceFlow id="f7" sourceRef="added" targetRef="isFine" />
                <exclusiveGateway id="isFine" name="g" default="isFine_yes" /><sequenceFlow id="isFine_yes" sourceRef="isFine" targetRef="ended" />
                <sequenceFlow id="isFine_no" sourceRef="isFine" targetRef="look"><conditionExpression xsi:type="tFormalExpression">${isBad}</conditionExpression></sequenceFlow>""";

        assertThat(told(rehearse(WATCHED, draft, "begun 0-0, look 0-1, ended 1-1")))
                .containsExactly("NEW_TASK added look", "NEW isFine added", "DEFAULT_TAKEN isFine isBad");
    }

    @Test
    void aMessageThatTheCaseNeverHadIsWaitedForInVain() {
        var draft =
                WATCHED.replace("sourceRef=\"look\" targetRef=\"ended\"", "sourceRef=\"look\" targetRef=\"answered\"")
                        + """
                <intermediateCatchEvent id="answered" name="a"><messageEventDefinition messageRef="answeredMessage" /></intermediateCatchEvent>
                <sequenceFlow id="f7" sourceRef="answered" targetRef="ended" />""";

        assertThat(told(rehearse(WATCHED, draft, "begun 0-0, look 0-1, ended 1-1")))
                .containsExactly("NEW answered look", "NEVER_TOLD answered");
    }

    @Test
    void aTimerThatTookAwayATaskIsFiredAgainAndMissedWhereItIsGone() {
        var path = "begun 0-0, look 0x5, late 5-5, ended 5-5";

        assertThat(rehearse(WATCHED + INTERRUPTED, WATCHED + INTERRUPTED, path).remarks())
                .isEmpty();
        var result = rehearse(WATCHED + INTERRUPTED, WATCHED, path);
        assertThat(result.verdict()).isEqualTo(Verdict.STUCK);
        assertThat(told(result)).containsExactly("DOES_NOT_END look");
    }

    @Test
    void aNewTimerThatIsWaitedForGoesOff() {
        var draft =
                WATCHED.replace("sourceRef=\"look\" targetRef=\"ended\"", "sourceRef=\"look\" targetRef=\"termOver\"")
                        + """
                <intermediateCatchEvent id="termOver" name="t"><timerEventDefinition><timeDate xsi:type="tFormalExpression">${termDue}</timeDate>
                </timerEventDefinition></intermediateCatchEvent><sequenceFlow id="f7" sourceRef="termOver" targetRef="ended" />""";

        assertThat(told(rehearse(WATCHED, draft, "begun 0-0, look 0-1, ended 1-1")))
                .containsExactly("NEW termOver look");
    }

    @Test
    void aCourseThatWasTornAwayAsAWholeStandsWhereItStood() {
        assertThat(rehearse(WATCHED, WATCHED, "begun 0-0, look 0x5").remarks()).isEmpty();
    }

    @Test
    void branchesBesideEachOtherMayComeInAnyOrder() {
        for (var path : List.of(
                "begun 0-0, fork 0-0, a 0-1, c 0-2, join 1-1, join 2-2, ended 2-2",
                "begun 0-0, fork 0-0, c 0-1, a 0-2, join 1-1, join 2-2, ended 2-2",
                "begun 0-0, fork 0-0, a 0-1, c 0-, join 1-1")) {
            assertThat(rehearse(FORK, FORK, path).remarks()).as(path).isEmpty();
        }
    }

    @Test
    void aStepThatRefusedRefusesAgain() {
        var drawn = """
                <startEvent id="begun" name="b" /><sequenceFlow id="f1" sourceRef="begun" targetRef="closeCase" />
                <serviceTask id="closeCase" name="c" camunda:delegateExpression="${steps.closeCase}" />
                <sequenceFlow id="f2" sourceRef="closeCase" targetRef="ended" /><endEvent id="ended" name="e" />
                <boundaryEvent id="refused" name="r" attachedToRef="closeCase"><errorEventDefinition errorRef="refusedError" /></boundaryEvent>
                <sequenceFlow id="f3" sourceRef="refused" targetRef="notClosed" /><endEvent id="notClosed" name="n" />""";

        assertThat(rehearse(drawn, drawn, "begun 0-0, closeCase 0-0, refused 0-0, notClosed 0-0")
                        .remarks())
                .isEmpty();
        assertThat(rehearse(drawn, drawn, "begun 0-0, closeCase 0-0, ended 0-0").remarks())
                .isEmpty();
    }

    @Test
    void aDraftThatPutsWorkOffIsRunToItsEnd() {
        var draft = WATCHED.replace(
                "<userTask id=\"look\"",
                "<userTask camunda:asyncBefore=\"true\" camunda:asyncAfter=\"true\" id=\"look\"");

        assertThat(rehearse(WATCHED, draft, "begun 0-0, look 0-1, ended 1-1").remarks())
                .isEmpty();
    }

    @Test
    void aRunningCaseKnowsWhatItsPathDoesNotTell() {
        var draft = LOOP.replace("sourceRef=\"begun\" targetRef=\"look\"", "sourceRef=\"begun\" targetRef=\"isUrgent\"")
                + """
                <exclusiveGateway id="isUrgent" name="u" default="isUrgent_no" /><sequenceFlow id="isUrgent_no" sourceRef="isUrgent" targetRef="look" />
                <sequenceFlow id="isUrgent_yes" sourceRef="isUrgent" targetRef="ended"><conditionExpression xsi:type="tFormalExpression">${isUrgent}</conditionExpression></sequenceFlow>""";
        var path = "begun 0-0, look 0-";

        assertThat(told(rehearse(LOOP, draft, path, Map.of("isUrgent", false)))).containsExactly("NEW isUrgent begun");
        assertThat(told(rehearse(LOOP, draft, path, Map.of())))
                .containsExactly("NEW isUrgent begun", "NEVER_ANSWERED isUrgent isUrgent");
    }

    @Test
    void aCalledProcessKnowsWhatItsCallerPassedToIt() {
        var caller = LOOP.replace("<endEvent id=\"ended\"", """
                <callActivity id="each" name="c" calledElement="trial"><extensionElements><camunda:in source="isGood" target="isFine" />
                <camunda:in source="isBad" target="isUgly" /></extensionElements></callActivity><sequenceFlow id="f8" sourceRef="each" targetRef="ended" />
                <endEvent id="ended\"""")
                .replace("sourceRef=\"isGood\" targetRef=\"ended\"", "sourceRef=\"isGood\" targetRef=\"each\"");
        var drawing = Drawing.of(diagram(caller));
        var path = "begun 0-0, look 0-1, isGood 1-1, look 1-2, isGood 2-2, each 2-3, ended 3-3";

        var given = Recorded.of(drawing, passings(path), Map.of(), Map.of()).passedOn(drawing.passedOn("each"), 5);

        assertThat(given).isEqualTo(Map.of("isFine", new Answer.Yes(true)));
        var draft =
                WATCHED.replace("sourceRef=\"begun\" targetRef=\"look\"", "sourceRef=\"begun\" targetRef=\"isFine\"")
                        + """
                <exclusiveGateway id="isFine" name="u" default="isFine_no" /><sequenceFlow id="isFine_no" sourceRef="isFine" targetRef="look" />
                <sequenceFlow id="isFine_yes" sourceRef="isFine" targetRef="ended"><conditionExpression xsi:type="tFormalExpression">${isFine}</conditionExpression></sequenceFlow>""";
        var ended = "begun 0-0, look 0-1, ended 1-1";
        assertThat(told(rehearse(WATCHED, draft, ended, Map.of(), given)))
                .containsExactly("NEW isFine begun", "LEFT_OUT look begun");
        assertThat(told(rehearse(WATCHED, draft, ended, Map.of(), Map.of())))
                .containsExactly("NEW isFine begun", "NEVER_ANSWERED isFine isFine");
    }

    private static List<String> told(Rehearsed result) {
        return result.remarks().stream().map(Remark::toString).toList();
    }

    private static Rehearsed rehearse(String recorded, String draft, String path) {
        return rehearse(recorded, draft, path, Map.of());
    }

    private static Rehearsed rehearse(String recorded, String draft, String path, Map<String, Object> factsNow) {
        return rehearse(recorded, draft, path, factsNow, Map.of());
    }

    private static Rehearsed rehearse(
            String recorded, String draft, String path, Map<String, Object> factsNow, Map<String, Answer> given) {
        var text = diagram(draft);
        var course = Recorded.of(Drawing.of(diagram(recorded)), passings(path), factsNow, given);
        var rehearsal = new CourseRehearsal(Drawing.of(text), course, new Insides(List.of()), Map.of());
        return sandbox.trying("trial", text, rehearsal::on);
    }

    /** Written {@code node since-until}; nothing behind the dash where it stands, an x where it was torn away. */
    private static List<Passing> passings(String path) {
        return Stream.of(path.split(", "))
                .map(one -> one.split("[ x-]", -1))
                .map(words -> new Passing(
                        words[0],
                        Instant.ofEpochSecond(Long.parseLong(words[1])),
                        words[2].isEmpty() ? null : Instant.ofEpochSecond(Long.parseLong(words[2])),
                        path.contains(words[0] + " " + words[1] + "x"),
                        null))
                .toList();
    }

    private static String diagram(String elements) {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                             xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="trialDefinitions" targetNamespace="anjuan">
                  <message id="answeredMessage" name="answered" /><error id="refusedError" errorCode="REFUSED" name="REFUSED" />
                  <process id="trial" isExecutable="true" camunda:historyTimeToLive="P1D">%s</process>
                </definitions>""".formatted(elements);
    }
}
