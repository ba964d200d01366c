package anjuan.architecture;

import static anjuan.testing.Diagram.through;
import static anjuan.testing.Diagram.with;
import static org.assertj.core.api.Assertions.assertThat;

import anjuan.engine.DefinitionRules;
import anjuan.testing.Diagram;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule 7: one thing wrong with a diagram, and the code for which it is refused. */
class DefinitionRulesTest {

    private static final Set<String> STEPS = Set.of("closeCase");
    private static final String DELEGATE = "camunda:delegateExpression=\"${steps.closeCase}\"";
    private static final String TASK = "<userTask id=\"look\" name=\"查看\" camunda:candidateGroups=\"HEAD\" />";

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("a class", "ATTRIBUTE_NOT_ALLOWED", with(DELEGATE, "camunda:class=\"java.lang.Object\"")),
                Arguments.of(
                        "a class under the engine's older name",
                        "NAMESPACE_NOT_ALLOWED",
                        with(
                                DELEGATE,
                                DELEGATE + " xmlns:a=\"http://activiti.org/bpmn\" a:class=\"java.lang.Object\"")),
                Arguments.of("an external task", "ATTRIBUTE_NOT_ALLOWED", with(DELEGATE, "camunda:type=\"external\"")),
                Arguments.of("a shell command", "ATTRIBUTE_NOT_ALLOWED", with(DELEGATE, "camunda:type=\"shell\"")),
                Arguments.of("a connector", "ELEMENT_NOT_ALLOWED", with(TASK, """
                                <serviceTask id="look" name="发送"><extensionElements><camunda:connector>
                                <camunda:connectorId>http-connector</camunda:connectorId>
                                </camunda:connector></extensionElements></serviceTask>""")),
                Arguments.of("a listener", "ELEMENT_NOT_ALLOWED", with(TASK, """
                                <userTask id="look" name="查看" camunda:candidateGroups="HEAD"><extensionElements>
                                <camunda:executionListener event="start" class="java.lang.Object" />
                                </extensionElements></userTask>""")),
                Arguments.of(
                        "a script task",
                        "ELEMENT_NOT_ALLOWED",
                        with(
                                TASK,
                                "<scriptTask id=\"look\" name=\"运行\" scriptFormat=\"groovy\"><script>1</script></scriptTask>")),
                Arguments.of(
                        "a script task under a foreign name",
                        "NAMESPACE_NOT_ALLOWED",
                        with(TASK, "<x:scriptTask xmlns:x=\"urn:x\" id=\"look\" scriptFormat=\"groovy\" />")),
                Arguments.of(
                        "a script task under no name",
                        "NAMESPACE_NOT_ALLOWED",
                        with(TASK, "<scriptTask xmlns=\"\" id=\"look\" scriptFormat=\"groovy\" />")),
                Arguments.of(
                        "a step on something else than a service task",
                        "ATTRIBUTE_NOT_ALLOWED",
                        with(
                                "<endEvent id=\"ended\" name=\"已结束\" />",
                                "<endEvent id=\"ended\" name=\"已结束\"><messageEventDefinition " + DELEGATE
                                        + " /></endEvent>")),
                Arguments.of("a timer that lasts instead of a date", "ELEMENT_NOT_ALLOWED", through("wait", """
                                <intermediateCatchEvent id="wait" name="到期"><timerEventDefinition>
                                <timeDuration>P1D</timeDuration></timerEventDefinition></intermediateCatchEvent>""")),
                Arguments.of("many at once", "ELEMENT_NOT_ALLOWED", with(TASK, """
                                <userTask id="look" name="查看" camunda:candidateGroups="HEAD">
                                <multiInstanceLoopCharacteristics camunda:collection="x" /></userTask>""")),
                Arguments.of(
                        "a form", "ATTRIBUTE_NOT_ALLOWED", with(TASK, TASK.replace("/>", "camunda:formKey=\"x\" />"))),
                Arguments.of("an unknown step", "NO_SUCH_STEP", Diagram.lawful().replace("closeCase", "burnFile")),
                Arguments.of(
                        "a step under another's name",
                        "STEP_NOT_NAMED_AS_TASK",
                        with("id=\"closeCase\"", "id=\"fileCase\"")),
                Arguments.of("an unknown role", "ROLE_UNKNOWN", with("\"HEAD\"", "\"JANITOR\"")),
                Arguments.of("two roles", "ROLE_UNKNOWN", with("\"HEAD\"", "\"HEAD,HANDLER\"")),
                Arguments.of("no time to live", "HISTORY_TIME_MISSING", with(" camunda:historyTimeToLive=\"P1D\"", "")),
                Arguments.of("not executable", "NOT_EXECUTABLE", with(" isExecutable=\"true\"", "")),
                Arguments.of(
                        "a plain attribute that is none of ours",
                        "ATTRIBUTE_NOT_ALLOWED",
                        with(TASK, TASK.replace("/>", "implementation=\"##WebService\" />"))),
                Arguments.of(
                        "a place to fetch a schema from",
                        "ATTRIBUTE_NOT_ALLOWED",
                        with(
                                "id=\"trialDefinitions\"",
                                "id=\"trialDefinitions\" xsi:schemaLocation=\"urn:x http://127.0.0.1/x\"")),
                Arguments.of("another property", "PROPERTY_NOT_ALLOWED", with(TASK, """
                                <userTask id="look" name="查看" camunda:candidateGroups="HEAD"><extensionElements>
                                <camunda:properties><camunda:property name="run" value="x" /></camunda:properties>
                                </extensionElements></userTask>""")),
                Arguments.of("a fact that changes its name", "FACT_RENAMED", with(TASK, """
                                <callActivity id="look" name="查看" calledElement="trial"><extensionElements>
                                <camunda:in source="isAsked" target="isApproved" /></extensionElements></callActivity>""")),
                Arguments.of("one id twice", "ID_TWICE", with("id=\"begun_look\"", "id=\"look\"")),
                Arguments.of("an id that is no name", "ID_NOT_ALLOWED", with("\"look\"", "\"l'ook\"")),
                Arguments.of(
                        "two processes",
                        "SEVERAL_PROCESSES",
                        with(
                                "</process>",
                                "</process><process id=\"other\" isExecutable=\"true\" camunda:historyTimeToLive=\"P1D\" />")),
                Arguments.of(
                        "two processes of one id",
                        "ID_TWICE",
                        with(
                                "</process>",
                                "</process><process id=\"trial\" isExecutable=\"true\" camunda:historyTimeToLive=\"P1D\" />")),
                Arguments.of("no process", "NO_PROCESS", with("process", "collaboration")),
                Arguments.of(
                        "a table for a diagram",
                        "NO_DIAGRAM",
                        "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" />"),
                Arguments.of(
                        "an instruction",
                        "INSTRUCTION_NOT_ALLOWED",
                        with(TASK, "<?xml-stylesheet href=\"x\"?>" + TASK)),
                Arguments.of(
                        "another encoding", "ENCODING_NOT_ALLOWED", with("encoding=\"UTF-8\"", "encoding=\"UTF-16\"")),
                Arguments.of("a long name", "TEXT_TOO_LONG", with("\"查看\"", "\"" + "查".repeat(201) + "\"")),
                Arguments.of(
                        "elements in elements",
                        "DEFINITION_TOO_DEEP",
                        with(TASK, TASK + "<subProcess>".repeat(101) + "</subProcess>".repeat(101))),
                Arguments.of(
                        "an entity bomb",
                        "DOCUMENT_TYPE_NOT_ALLOWED",
                        with(
                                "?>\n",
                                "?>\n<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>\n")),
                Arguments.of("a condition without a fact", "CONDITION_NOT_OURS", condition("true")),
                Arguments.of("a condition that asks a step", "EXPRESSION_NOT_ALLOWED", condition("${steps.closeCase}")),
                Arguments.of("a fixed date", "TIMER_NOT_OURS", through("wait", """
                                <intermediateCatchEvent id="wait" name="到期"><timerEventDefinition>
                                <timeDate>2026-01-01T00:00:00</timeDate></timerEventDefinition></intermediateCatchEvent>""")),
                Arguments.of("a step in a label", "EXPRESSION_NOT_ALLOWED", with("\"查看\"", "\"${steps.closeCase}\"")),
                Arguments.of("no label", "LABEL_MISSING", with(" name=\"查看\"", "")),
                Arguments.of(
                        "a document type",
                        "DOCUMENT_TYPE_NOT_ALLOWED",
                        with("?>\n", "?>\n<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n")),
                Arguments.of(
                        "an element with half a name",
                        "DEFINITION_NOT_XML",
                        with(TASK, TASK + "<:userTask></:userTask>")),
                Arguments.of("no XML", "DEFINITION_NOT_XML", "PK\u0003\u0004"),
                Arguments.of(
                        "too many bytes",
                        "DEFINITION_TOO_LARGE",
                        with(TASK, TASK + "<!--" + " ".repeat(2_000_001) + "-->")),
                Arguments.of(
                        "too many elements",
                        "DEFINITION_TOO_LARGE",
                        with(TASK, TASK + "<textAnnotation />".repeat(2_001))));
    }

    private static String condition(String text) {
        return through("asked", "<exclusiveGateway id=\"asked\" name=\"可以？\" default=\"out\" />", """
                <sequenceFlow id="other" sourceRef="asked" targetRef="ended">
                <conditionExpression xsi:type="tFormalExpression">%s</conditionExpression></sequenceFlow>""".formatted(text));
    }

    @Test
    void whatTheModelerWritesIsLawful() {
        var drawn =
                with(" id=\"trialDefinitions\"", """
                 xmlns:modeler="http://camunda.org/schema/modeler/1.0" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
                xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI"
                xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0" xmlns:color="http://www.omg.org/spec/BPMN/non-normative/color/1.0"
                exporter="Camunda Modeler" exporterVersion="5.38.0" modeler:executionPlatform="Camunda Platform"
                modeler:executionPlatformVersion="7.24.0" id="trialDefinitions\"""").replace("</process>", """
                        <textAnnotation id="note"><text>注</text></textAnnotation>
                        <association id="noted" associationDirection="None" sourceRef="look" targetRef="note" /></process>
                        <bpmndi:BPMNDiagram id="d"><bpmndi:BPMNPlane id="p" bpmnElement="trial">
                        <bpmndi:BPMNShape id="look_di" bpmnElement="look" bioc:stroke="#0d4372" bioc:fill="#bbdefb"
                        color:background-color="#bbdefb" color:border-color="#0d4372"><dc:Bounds x="-10" y="1.5" width="100"
                        height="80" /><bpmndi:BPMNLabel /></bpmndi:BPMNShape><bpmndi:BPMNEdge id="e" bpmnElement="begun_look">
                        <di:waypoint x="1" y="2" /><di:waypoint x="3" y="4" /></bpmndi:BPMNEdge></bpmndi:BPMNPlane>
                        </bpmndi:BPMNDiagram>""").replace(TASK, """
                        <userTask id="look" name="查看" camunda:candidateGroups="HEAD"><extensionElements><camunda:properties>
                        <camunda:property name="labelEn" value="Look" /><camunda:property name="limit" value="A50" />
                        </camunda:properties></extensionElements></userTask>""");

        assertThat(DefinitionRules.check(drawn, STEPS)).isEmpty();
    }

    @Test
    void theLawfulDiagramIsLawful() {
        assertThat(DefinitionRules.check(Diagram.lawful(), STEPS)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void aWrongDiagramIsRefusedWithItsCode(String what, String code, String xml) {
        assertThat(DefinitionRules.check(xml, STEPS))
                .extracting(DefinitionRules.Violation::code)
                .contains(code);
    }

    @Test
    void aRefusalNamesTheElementAndWhatIsWrongWithIt() {
        assertThat(DefinitionRules.check(with("\"HEAD\"", "\"JANITOR\""), STEPS))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.elementId()).isEqualTo("look");
                    assertThat(violation.detail()).contains("JANITOR", "UNIT_HEAD");
                    assertThat(violation.line()).isEqualTo(9);
                });
    }
}
