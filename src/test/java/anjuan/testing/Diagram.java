package anjuan.testing;

import java.util.List;

/** A lawful diagram, to make one thing of it unlawful. */
public final class Diagram {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                         xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                         id="trialDefinitions" targetNamespace="anjuan">
            """;

    private static final String PROCESS = """
              <process id="trial" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="begun" name="已开始" />
                <sequenceFlow id="begun_look" sourceRef="begun" targetRef="look" />
                <userTask id="look" name="查看" camunda:candidateGroups="HEAD" />
                <sequenceFlow id="look_closeCase" sourceRef="look" targetRef="closeCase" />
                <serviceTask id="closeCase" name="结案" camunda:delegateExpression="${steps.closeCase}" />
                <sequenceFlow id="closeCase_ended" sourceRef="closeCase" targetRef="ended" />
                <endEvent id="ended" name="已结束" />
              </process>
            """;

    /** A name that nothing else has, and what it sets, show that foreign code ran. */
    public static final String TRIPWIRE = "anjuan.tripwire";

    /** What an attacker would write: reaches the JVM from a text, as by default it may. */
    public static final String REACH_OUT =
            "''.getClass().forName('java.lang.System').getMethod('setProperty', ''.getClass(), ''.getClass())"
                    + ".invoke(null, '" + TRIPWIRE + "', 'tripped')";

    private Diagram() {}

    public static String lawful() {
        return HEAD + PROCESS + "</definitions>\n";
    }

    /** The lawful diagram with one text put in place of another. */
    public static String with(String before, String after) {
        var text = lawful();
        if (!text.contains(before)) {
            throw new IllegalArgumentException("the lawful diagram does not hold " + before);
        }
        return text.replace(before, after);
    }

    /** A process that starts, passes these elements in a row, and ends. */
    public static String through(String id, String... elements) {
        var text = new StringBuilder(HEAD)
                .append("<process id=\"trial\" isExecutable=\"true\" camunda:historyTimeToLive=\"P1D\">\n")
                .append("<startEvent id=\"begun\" name=\"已开始\" />\n");
        List.of(elements).forEach(element -> text.append(element).append('\n'));
        return text.append("<endEvent id=\"ended\" name=\"已结束\" />\n")
                .append("<sequenceFlow id=\"in\" sourceRef=\"begun\" targetRef=\"" + id + "\" />\n")
                .append("<sequenceFlow id=\"out\" sourceRef=\"" + id + "\" targetRef=\"ended\" />\n")
                .append("</process>\n</definitions>\n")
                .toString();
    }
}
