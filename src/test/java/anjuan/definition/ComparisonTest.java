package anjuan.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import anjuan.definition.Difference.Aspect;
import anjuan.definition.Difference.Change;
import anjuan.engine.Definitions.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of difference between two versions is told once, and nothing else is. */
class ComparisonTest {

    private static final String PROCESS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
                              xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                              xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="trialDefinitions" targetNamespace="anjuan">
              <bpmn:collaboration id="trialCollaboration"><bpmn:participant id="trialPool" name="试办" processRef="trial" /></bpmn:collaboration>
              <bpmn:process id="trial" name="试办" isExecutable="true" camunda:historyTimeToLive="P3650D">
                <bpmn:startEvent id="begun" name="已开始"><bpmn:outgoing>begun_look</bpmn:outgoing></bpmn:startEvent>
                <bpmn:sequenceFlow id="begun_look" sourceRef="begun" targetRef="look" />
                <bpmn:userTask id="look" name="查看" camunda:candidateGroups="HEAD">
                  <bpmn:documentation>A50 第五十条</bpmn:documentation>
                  <bpmn:extensionElements><camunda:properties>
                    <camunda:property name="labelEn" value="Look" /><camunda:property name="limit" value="A50" />
                  </camunda:properties></bpmn:extensionElements>
                </bpmn:userTask>
                <bpmn:boundaryEvent id="lookOverdue" name="期限届满" cancelActivity="false" attachedToRef="look">
                  <bpmn:timerEventDefinition id="lookTimer"><bpmn:timeDate xsi:type="bpmn:tFormalExpression">${lookDue}</bpmn:timeDate></bpmn:timerEventDefinition>
                </bpmn:boundaryEvent>
                <bpmn:sequenceFlow id="look_isGood" sourceRef="look" targetRef="isGood" />
                <bpmn:exclusiveGateway id="isGood" name="是否良好？" default="isGood_no" />
                <bpmn:sequenceFlow id="isGood_yes" name="是" sourceRef="isGood" targetRef="closeCase">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${isGood}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="isGood_no" name="否" sourceRef="isGood" targetRef="look" />
                <bpmn:serviceTask id="closeCase" name="结案" camunda:delegateExpression="${steps.closeCase}" />
                <bpmn:callActivity id="finish" name="归档" calledElement="finishCase">
                  <bpmn:extensionElements><camunda:in source="caseDue" target="caseDue" /></bpmn:extensionElements>
                </bpmn:callActivity>
                <bpmn:intermediateCatchEvent id="told" name="已告知">
                  <bpmn:messageEventDefinition id="toldTrigger" messageRef="toldMessage" />
                </bpmn:intermediateCatchEvent>
                <bpmn:businessRuleTask id="chooseReview" name="确定" camunda:decisionRef="review-kind" />
                <bpmn:boundaryEvent id="refused" name="被拒绝" attachedToRef="finish">
                  <bpmn:errorEventDefinition id="refusedError" errorRef="anyError" />
                </bpmn:boundaryEvent>
                <bpmn:subProcess id="watch" name="督促"><bpmn:textAnnotation id="note"><bpmn:text>附注</bpmn:text></bpmn:textAnnotation></bpmn:subProcess>
                <bpmn:endEvent id="ended" name="已结束" />
              </bpmn:process>
              <bpmn:error id="anyError" errorCode="REFUSED" />
              <bpmn:message id="toldMessage" name="partyTold" />
              <bpmndi:BPMNDiagram id="d"><bpmndi:BPMNPlane id="p" bpmnElement="trialCollaboration">
                <bpmndi:BPMNShape id="begun_di" bpmnElement="begun"><dc:Bounds x="10" y="10" width="36" height="36" /></bpmndi:BPMNShape>
              </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
            </bpmn:definitions>
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name="查看"                            | name="审查"                     | LABEL       | look        | 查看 | 审查
            value="Look"                           | value="Examine"                 | LABEL_EN    | look        | Look | Examine
            A50 第五十条                           | A51 第五十二条                  | LEGAL_BASIS | look        | A50 第五十条 | A51 第五十二条
            name="limit" value="A50"               | name="limit" value="A80"        | LIMIT       | look        | A50 | A80
            camunda:candidateGroups="HEAD"         | camunda:candidateGroups="CHIEF" | POST        | look        | HEAD | CHIEF
            ${steps.closeCase}                     | ${steps.openClosing}            | STEP        | closeCase   | ${steps.closeCase} | ${steps.openClosing}
            ${isGood}                              | ${!isGood}                      | CONDITION   | isGood_yes  | ${isGood} | ${!isGood}
            default="isGood_no"                    | default="isGood_yes"            | DEFAULT     | isGood      | isGood_no | isGood_yes
            ${lookDue}                             | ${caseDue}                      | TIMER       | lookOverdue | ${lookDue} | ${caseDue}
            name="partyTold"                       | name="partyAnswered"            | MESSAGE     | told        | partyTold | partyAnswered
            calledElement="finishCase"             | calledElement="serveByNotice"   | CALLED      | finish      | finishCase | serveByNotice
            attachedToRef="look"                   | attachedToRef="closeCase"       | ATTACHED    | lookOverdue | look | closeCase
            cancelActivity="false"                 | cancelActivity="true"           | INTERRUPTS  | lookOverdue | false | ''
            camunda:decisionRef="review-kind"      | camunda:decisionRef="goods-value" | TABLE     | chooseReview | review-kind | goods-value
            errorCode="REFUSED"                    | errorCode="LATE"                | ERROR       | refused     | REFUSED | LATE
            <bpmn:text>附注                        | <bpmn:text>说明                 | LABEL       | note        | 附注 | 说明
            sourceRef="begun" targetRef="look"     | sourceRef="told" targetRef="look" | FROM      | begun_look  | begun | told
            sourceRef="isGood" targetRef="look"    | sourceRef="isGood" targetRef="told" | TO      | isGood_no   | look | told
            source="caseDue" target="caseDue"      | source="lookDue" target="caseDue" | DATA      | finish      | in source=caseDue target=caseDue | in source=lookDue target=caseDue
            """)
    void oneThingThatAnElementSaysIsOneDifference(
            String before, String after, Aspect aspect, String element, String older, String newer) {
        assertThat(Comparison.of(Kind.PROCESS, PROCESS, with(before, after)))
                .extracting(
                        Difference::change,
                        Difference::aspect,
                        Difference::element,
                        Difference::older,
                        Difference::newer)
                .containsExactly(tuple(Change.CHANGED, aspect, element, older, newer));
    }

    @Test
    void anElementThatCameOrWentIsToldWithItsName() {
        var shorter = with("<bpmn:endEvent id=\"ended\" name=\"已结束\" />", "");

        assertThat(Comparison.of(Kind.PROCESS, PROCESS, shorter))
                .containsExactly(new Difference(Change.REMOVED, Aspect.WHOLE, "ended", "endEvent", "已结束", "", "", ""));
        assertThat(Comparison.of(Kind.PROCESS, shorter, PROCESS))
                .containsExactly(new Difference(Change.ADDED, Aspect.WHOLE, "ended", "endEvent", "已结束", "", "", ""));
    }

    @Test
    void aFlowThatCameIsToldWithItsEnds() {
        var longer = with(
                "<bpmn:endEvent id",
                "<bpmn:sequenceFlow id=\"told_ended\" sourceRef=\"told\" targetRef=\"ended\" /><bpmn:endEvent id");

        assertThat(Comparison.of(Kind.PROCESS, PROCESS, longer))
                .extracting(Difference::change, Difference::element, Difference::newer)
                .containsExactly(tuple(Change.ADDED, "told_ended", "told → ended"));
    }

    @Test
    void anElementThatWentIntoAPartOfTheProcessIsTold() {
        var end = "<bpmn:endEvent id=\"ended\" name=\"已结束\" />";
        var inside = with(end, "").replace("</bpmn:subProcess>", end + "</bpmn:subProcess>");

        assertThat(Comparison.of(Kind.PROCESS, PROCESS, inside))
                .extracting(Difference::aspect, Difference::element, Difference::older, Difference::newer)
                .containsExactly(tuple(Aspect.PLACE, "ended", "", "watch"));
    }

    @Test
    void anotherKindOfTaskUnderTheSameIdIsTold() {
        var other = with(
                "<bpmn:serviceTask id=\"closeCase\" name=\"结案\" camunda:delegateExpression=\"${steps.closeCase}\" />",
                "<bpmn:userTask id=\"closeCase\" name=\"结案\" camunda:candidateGroups=\"HEAD\" />");

        assertThat(Comparison.of(Kind.PROCESS, PROCESS, other))
                .extracting(Difference::aspect)
                .containsExactly(Aspect.KIND, Aspect.POST, Aspect.STEP);
    }

    @Test
    void whatHasNoWordOfItsOwnIsToldToo() {
        assertThat(Comparison.of(
                        Kind.PROCESS,
                        PROCESS,
                        with("name=\"归档\" calledElement", "name=\"归档\" camunda:asyncBefore=\"true\" calledElement")))
                .extracting(Difference::aspect, Difference::element, Difference::detail, Difference::newer)
                .containsExactly(tuple(Aspect.OTHER, "finish", "camunda:asyncBefore", "true"));
        assertThat(Comparison.of(
                        Kind.PROCESS,
                        PROCESS,
                        with(
                                "<camunda:properties>",
                                "<camunda:executionListener event=\"start\" class=\"a.B\" /><camunda:properties>")))
                .extracting(Difference::aspect, Difference::element)
                .containsExactly(tuple(Aspect.OTHER, "look"));
        assertThat(Comparison.of(
                        Kind.PROCESS,
                        PROCESS,
                        with(
                                "calledElement=\"finishCase\">",
                                "calledElement=\"finishCase\"><bpmn:multiInstanceLoopCharacteristics>"
                                        + "<bpmn:loopCardinality>${respondents}</bpmn:loopCardinality>"
                                        + "</bpmn:multiInstanceLoopCharacteristics>")))
                .extracting(Difference::aspect, Difference::element)
                .containsExactly(tuple(Aspect.REPEATED, "finish"));
    }

    @Test
    void whereADiagramIsDrawnAndHowItsFileIsWrittenIsNoDifference() {
        var redrawn = PROCESS.replace("x=\"10\"", "x=\"400\"")
                .replace("bpmn:", "b:")
                .replace("xmlns:bpmn=", "xmlns:b=")
                .replace("camunda:", "c:")
                .replace("xmlns:camunda=", "xmlns:c=")
                .replace("id=\"ended\" name=\"已结束\"", "name=\"已结束\" id=\"ended\"")
                .replace("<b:outgoing>begun_look</b:outgoing>", "")
                .replace("lookTimer", "anotherTimer");

        assertThat(Comparison.of(Kind.PROCESS, PROCESS, redrawn)).isEmpty();
    }

    @Test
    void whatIsNoDiagramOrNoTableIsRefused() {
        assertThatThrownBy(() -> Comparison.of(Kind.PROCESS, PROCESS, "<bpmn"))
                .isInstanceOf(UnreadableDefinition.class);
        assertThatThrownBy(() -> Comparison.of(
                        Kind.PROCESS, PROCESS, "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"))
                .isInstanceOf(UnreadableDefinition.class);
        assertThatThrownBy(() -> Comparison.of(Kind.TABLE, PROCESS, PROCESS)).isInstanceOf(UnreadableDefinition.class);
    }

    @Test
    void aTableIsComparedCellByCell() throws IOException {
        var table = Files.readString(Path.of("bpmn/hearing-right.dmn"));
        var read = DecisionTable.read(table);
        var fines = indexOf(read, "fine");
        var first = read.rows().get(0);
        var cells = new ArrayList<>(first.cells());
        cells.set(fines, ">= 20000");
        var rows = new ArrayList<>(read.rows());
        rows.set(0, new DecisionTable.Row(first.id(), "别的依据", cells));

        assertThat(Comparison.of(Kind.TABLE, table, table)).isEmpty();
        assertThat(Comparison.of(Kind.TABLE, table, read.with(rows)))
                .extracting(
                        Difference::change,
                        Difference::aspect,
                        Difference::element,
                        Difference::detail,
                        Difference::older,
                        Difference::newer)
                .containsExactly(
                        tuple(Change.CHANGED, Aspect.LEGAL_BASIS, first.id(), "", first.basis(), "别的依据"),
                        tuple(
                                Change.CHANGED,
                                Aspect.CELL,
                                first.id(),
                                read.columns().get(fines).id(),
                                first.cells().get(fines),
                                ">= 20000"));
    }

    @Test
    void rowsOfATableThatCameWentOrMovedAreTold() throws IOException {
        var table = Files.readString(Path.of("bpmn/review-kind.dmn"));
        var read = DecisionTable.read(table);
        var rows = new ArrayList<>(read.rows());
        var last = rows.remove(rows.size() - 1);
        rows.add(0, last);
        rows.remove(2);
        rows.add(new DecisionTable.Row("", "新的依据", List.of("true", "true", "", "", "\"CASE_REVIEW\"")));

        assertThat(Comparison.of(Kind.TABLE, table, read.with(rows)))
                .extracting(Difference::change, Difference::element, Difference::older, Difference::newer)
                .containsExactly(
                        tuple(Change.MOVED, last.id(), "5", "1"),
                        tuple(Change.ADDED, "row6", "", ""),
                        tuple(Change.REMOVED, read.rows().get(1).id(), "", ""));
    }

    @Test
    void columnsAndTheHitPolicyOfATableAreCompared() throws IOException {
        var table = Files.readString(Path.of("bpmn/review-kind.dmn"));

        assertThat(Comparison.of(
                        Kind.TABLE,
                        table,
                        table.replace("hitPolicy=\"FIRST\"", "hitPolicy=\"ANY\"")
                                .replace("<text>isComplex</text>", "<text>isUrgent</text>")
                                .replace("label=\"审核方式\"", "label=\"审核\"")))
                .extracting(Difference::aspect, Difference::type, Difference::older, Difference::newer)
                .containsExactly(
                        tuple(Aspect.HIT_POLICY, "table", "FIRST", "ANY"),
                        tuple(Aspect.CONDITION, "column", "isComplex", "isUrgent"),
                        tuple(Aspect.LABEL, "column", "审核方式", "审核"));
    }

    private static int indexOf(DecisionTable table, String name) {
        return table.columns().stream().map(DecisionTable.Column::name).toList().indexOf(name);
    }

    private static String with(String before, String after) {
        assertThat(PROCESS).contains(before);
        return PROCESS.replace(before, after);
    }
}
