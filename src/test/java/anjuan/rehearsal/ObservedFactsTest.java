package anjuan.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.engine.Drawing;
import anjuan.rehearsal.Answer.NoneOf;
import anjuan.rehearsal.Answer.Word;
import anjuan.rehearsal.Answer.Yes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the nodes that a case passed tell about the facts that it had. */
class ObservedFactsTest {

    private static final Drawing DRAWING = drawing("""
            <startEvent id="begun" name="b" />
            <userTask id="ask" name="a" />
            <exclusiveGateway id="which" name="w" default="which_other" />
            <userTask id="one" name="1" /><userTask id="two" name="2" /><userTask id="other" name="o" />
            <exclusiveGateway id="isGood" name="g" default="isGood_yes" />
            <endEvent id="ended" name="e" />
            <sequenceFlow id="f1" sourceRef="begun" targetRef="ask" />
            <sequenceFlow id="f2" sourceRef="ask" targetRef="which" />
            <sequenceFlow id="which_one" sourceRef="which" targetRef="one"><conditionExpression>${way == 'ONE'}</conditionExpression></sequenceFlow>
            <sequenceFlow id="which_other" sourceRef="which" targetRef="other" />
            <sequenceFlow id="which_two" sourceRef="which" targetRef="two"><conditionExpression>${isTwo}</conditionExpression></sequenceFlow>
            <sequenceFlow id="f3" sourceRef="one" targetRef="isGood" />
            <sequenceFlow id="f4" sourceRef="two" targetRef="isGood" />
            <sequenceFlow id="f5" sourceRef="other" targetRef="isGood" />
            <sequenceFlow id="isGood_no" sourceRef="isGood" targetRef="ask"><conditionExpression>${!isGood}</conditionExpression></sequenceFlow>
            <sequenceFlow id="isGood_yes" sourceRef="isGood" targetRef="ended" />
            """);

    @Test
    void aFlowThatWasTakenTellsItsConditionAndNothingOfThoseBehindIt() {
        assertThat(shown("begun", "ask", "which", "one")).containsExactly("which way = Word[word=ONE]");
    }

    @Test
    void thoseThatWereTriedBeforeItDidNotHold() {
        assertThat(shown("begun", "ask", "which", "two"))
                .containsExactlyInAnyOrder("which way = NoneOf[words=[ONE]]", "which isTwo = Yes[isYes=true]");
    }

    @Test
    void aDefaultFlowTellsThatNoneHeld() {
        assertThat(shown("begun", "ask", "which", "other"))
                .containsExactlyInAnyOrder("which way = NoneOf[words=[ONE]]", "which isTwo = Yes[isYes=false]");
    }

    @Test
    void aLoopTellsAFactAnewEachTime() {
        assertThat(shown("begun", "ask", "which", "one", "isGood", "ask", "which", "one", "isGood", "ended"))
                .containsExactly(
                        "which way = Word[word=ONE]",
                        "isGood isGood = Yes[isYes=false]",
                        "which way = Word[word=ONE]",
                        "isGood isGood = Yes[isYes=true]");
    }

    @Test
    void aChoiceThatLedNowhereYetTellsNothing() {
        assertThat(shown("begun", "ask", "which")).isEmpty();
    }

    @Test
    void twoWaysToTheSameNodeTellNothing() {
        var twoWays = drawing("""
                <exclusiveGateway id="which" name="w" default="b" /><userTask id="one" name="1" />
                <sequenceFlow id="a" sourceRef="which" targetRef="one"><conditionExpression>${isA}</conditionExpression></sequenceFlow>
                <sequenceFlow id="b" sourceRef="which" targetRef="one" />
                """);

        assertThat(ObservedFacts.in(twoWays, Trace.of(twoWays, List.of("which", "one"))))
                .isEmpty();
    }

    @Test
    void branchesBesideEachOtherAreToldApart() {
        var fork = drawing("""
                <parallelGateway id="both" />
                <exclusiveGateway id="isA" name="a" default="a_no" /><exclusiveGateway id="isB" name="b" default="b_no" />
                <userTask id="a1" name="1" /><userTask id="a2" name="2" /><userTask id="b1" name="3" /><userTask id="b2" name="4" />
                <sequenceFlow id="to_a" sourceRef="both" targetRef="isA" /><sequenceFlow id="to_b" sourceRef="both" targetRef="isB" />
                <sequenceFlow id="a_yes" sourceRef="isA" targetRef="a1"><conditionExpression>${isA}</conditionExpression></sequenceFlow>
                <sequenceFlow id="a_no" sourceRef="isA" targetRef="a2" />
                <sequenceFlow id="b_yes" sourceRef="isB" targetRef="b1"><conditionExpression>${isB}</conditionExpression></sequenceFlow>
                <sequenceFlow id="b_no" sourceRef="isB" targetRef="b2" />
                """);

        var observed = ObservedFacts.in(fork, Trace.of(fork, List.of("both", "isA", "isB", "b2", "a1")));

        assertThat(observed)
                .extracting(one -> one.fact() + " = " + one.answer())
                .containsExactly("isA = Yes[isYes=true]", "isB = Yes[isYes=false]");
    }

    @Test
    void anAnswerTakesAFlowOnlyWhereItTells() {
        var isA = Question.of("${way == 'A'}").orElseThrow();
        var isB = Question.of("${way == 'B'}").orElseThrow();
        var not = Question.of("${!isGood}").orElseThrow();

        assertThat(new Word("A").takes(isA)).contains(true);
        assertThat(new Word("A").takes(isB)).contains(false);
        assertThat(new NoneOf(Set.of("A")).takes(isA)).contains(false);
        assertThat(new NoneOf(Set.of("A")).takes(isB)).isEmpty();
        assertThat(new Yes(true).takes(not)).contains(false);
        assertThat(new Yes(true).takes(isA)).isEmpty();
        assertThat(new NoneOf(Set.of("A")).and(new NoneOf(Set.of("B"))).takes(isB))
                .contains(false);
        assertThat(new NoneOf(Set.of("A")).and(new Word("B"))).isEqualTo(new Word("B"));
        assertThat(Question.of("${true}")).isEqualTo(Optional.empty());
        assertThat(Question.of("")).isEmpty();
    }

    @Test
    void aRemarkIsReadAsItWasWritten() {
        for (var remark : List.of(
                Remark.of(Remark.Kind.NEW, "one", ""),
                Remark.of(Remark.Kind.FAILS, ""),
                Remark.of(Remark.Kind.MOVED, "one", "two", "three"))) {
            assertThat(Remark.read(remark.written())).isEqualTo(remark);
        }
    }

    private static List<String> shown(String... path) {
        return ObservedFacts.in(DRAWING, Trace.of(DRAWING, List.of(path))).stream()
                .map(one -> one.asker() + " " + one.fact() + " = " + one.answer())
                .toList();
    }

    private static Drawing drawing(String elements) {
        return Drawing.of("<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><process id=\"trial\">"
                + elements + "</process></definitions>");
    }
}
