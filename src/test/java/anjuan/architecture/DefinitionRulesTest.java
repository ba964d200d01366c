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
                Arguments.of("no label", "LABEL_MISSING", with(" name=\"查看\"", "")),
                Arguments.of(
                        "a document type",
                        "DEFINITION_NOT_XML",
                        with("?>\n", "?>\n<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n")),
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
                });
    }
}
