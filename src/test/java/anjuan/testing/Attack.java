package anjuan.testing;

import static anjuan.testing.Diagram.REACH_OUT;
import static anjuan.testing.Diagram.through;

import java.util.List;

/**
 * A diagram through which foreign code would run on an engine as it comes.
 *
 * @param code for which the rules refuse it
 */
public record Attack(String name, String code, String xml) {

    private static final String EXPRESSION = "${" + REACH_OUT + "}";

    @Override
    public String toString() {
        return name;
    }

    /** Every place of a diagram that an engine evaluates while a process runs. */
    public static List<Attack> all() {
        return List.of(
                new Attack(
                        "expression of a service task",
                        "EXPRESSION_NOT_ALLOWED",
                        through("bad", service("camunda:expression=\"%s\"".formatted(EXPRESSION)))),
                new Attack(
                        "delegate expression of a service task",
                        "EXPRESSION_NOT_ALLOWED",
                        through("bad", service("camunda:delegateExpression=\"%s\"".formatted(EXPRESSION)))),
                new Attack(
                        "the other mark of an expression",
                        "EXPRESSION_NOT_ALLOWED",
                        through("bad", service("camunda:expression=\"#{%s}\"".formatted(REACH_OUT)))),
                new Attack(
                        "behind an allowed expression",
                        "EXPRESSION_NOT_ALLOWED",
                        through("bad", service("camunda:expression=\"${true}%s\"".formatted(EXPRESSION)))),
                new Attack(
                        "name of a user task",
                        "EXPRESSION_NOT_ALLOWED",
                        through(
                                "bad",
                                "<userTask id=\"bad\" name=\"%s\" camunda:candidateGroups=\"HEAD\" />"
                                        .formatted(EXPRESSION))),
                new Attack("documentation of a user task", "EXPRESSION_NOT_ALLOWED", through("bad", """
                                <userTask id="bad" name="查看" camunda:candidateGroups="HEAD">
                                <documentation>%s</documentation></userTask>""".formatted(
                                EXPRESSION))),
                new Attack(
                        "candidate group of a user task",
                        "ROLE_UNKNOWN",
                        through(
                                "bad",
                                "<userTask id=\"bad\" name=\"查看\" camunda:candidateGroups=\"%s\" />"
                                        .formatted(EXPRESSION))),
                new Attack(
                        "assignee of a user task",
                        "ATTRIBUTE_NOT_ALLOWED",
                        through(
                                "bad",
                                "<userTask id=\"bad\" name=\"查看\" camunda:candidateGroups=\"HEAD\" camunda:assignee=\"%s\" />"
                                        .formatted(EXPRESSION))),
                new Attack(
                        "due date of a user task",
                        "ATTRIBUTE_NOT_ALLOWED",
                        through(
                                "bad",
                                "<userTask id=\"bad\" name=\"查看\" camunda:candidateGroups=\"HEAD\" camunda:dueDate=\"%s\" />"
                                        .formatted(EXPRESSION))),
                new Attack(
                        "listener of an event",
                        "ELEMENT_NOT_ALLOWED",
                        through("bad", user("<camunda:executionListener event=\"start\" expression=\"%s\" />"))),
                new Attack(
                        "listener of a task",
                        "ELEMENT_NOT_ALLOWED",
                        through("bad", user("<camunda:taskListener event=\"create\" expression=\"%s\" />"))),
                new Attack("input of a task", "ELEMENT_NOT_ALLOWED", through("bad", user("""
                                        <camunda:inputOutput><camunda:inputParameter name="x">%s</camunda:inputParameter>
                                        </camunda:inputOutput>"""))),
                new Attack("script in the input of a task", "ELEMENT_NOT_ALLOWED", through("bad", user("""
                                        <camunda:inputOutput><camunda:inputParameter name="x">
                                        <camunda:script scriptFormat="juel">%s</camunda:script>
                                        </camunda:inputParameter></camunda:inputOutput>"""))),
                new Attack(
                        "script task",
                        "ELEMENT_NOT_ALLOWED",
                        through(
                                "bad",
                                "<scriptTask id=\"bad\" name=\"运行\" scriptFormat=\"juel\"><script>%s</script></scriptTask>"
                                        .formatted(EXPRESSION))),
                new Attack("condition of a flow", "EXPRESSION_NOT_ALLOWED", condition("", EXPRESSION)),
                new Attack(
                        "script in the condition of a flow",
                        "ATTRIBUTE_NOT_ALLOWED",
                        condition(" language=\"juel\"", EXPRESSION)),
                new Attack(
                        "expression cut by a comment",
                        "EXPRESSION_NOT_ALLOWED",
                        condition("", "$<!-- -->{" + REACH_OUT + "}")),
                new Attack(
                        "expression cut by character data",
                        "EXPRESSION_NOT_ALLOWED",
                        condition("", "$<![CDATA[{" + REACH_OUT + "}]]>")),
                new Attack("date of a timer", "EXPRESSION_NOT_ALLOWED", through("bad", """
                                <intermediateCatchEvent id="bad" name="到期"><timerEventDefinition>
                                <timeDate xsi:type="tFormalExpression">%s</timeDate>
                                </timerEventDefinition></intermediateCatchEvent>""".formatted(EXPRESSION))),
                new Attack(
                        "called process",
                        "EXPRESSION_NOT_ALLOWED",
                        through(
                                "bad",
                                "<callActivity id=\"bad\" name=\"办理\" calledElement=\"%s\" />".formatted(EXPRESSION))),
                new Attack("what a called process is given", "EXPRESSION_NOT_ALLOWED", through("bad", """
                                <callActivity id="bad" name="办理" calledElement="nothing"><extensionElements>
                                <camunda:in sourceExpression="%s" target="x" />
                                </extensionElements></callActivity>""".formatted(
                                EXPRESSION))),
                new Attack(
                        "attribute of the engine's older name",
                        "NAMESPACE_NOT_ALLOWED",
                        through(
                                "bad",
                                service("xmlns:a=\"http://activiti.org/bpmn\" a:expression=\"%s\""
                                        .formatted(EXPRESSION)))));
    }

    private static String service(String attributes) {
        return "<serviceTask id=\"bad\" name=\"运行\" " + attributes + " />";
    }

    private static String user(String extension) {
        return """
                <userTask id="bad" name="查看" camunda:candidateGroups="HEAD"><extensionElements>
                %s
                </extensionElements></userTask>""".formatted(extension.formatted(EXPRESSION));
    }

    private static String condition(String attributes, String text) {
        return through(
                "bad", "<exclusiveGateway id=\"bad\" name=\"可以？\" default=\"out\" />", """
                <sequenceFlow id="attacked" sourceRef="bad" targetRef="ended">
                <conditionExpression xsi:type="tFormalExpression"%s>%s</conditionExpression></sequenceFlow>""".formatted(attributes, text));
    }
}
