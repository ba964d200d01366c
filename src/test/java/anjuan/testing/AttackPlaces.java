package anjuan.testing;

import static anjuan.testing.Diagram.through;
import static anjuan.testing.Diagram.with;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every trick in every place: what an attacker wants done (a property set, a file made, a connection opened), under either
 * mark of an expression, wherever a diagram or a table holds a text.
 */
public final class AttackPlaces {

    /** A file that no test makes. */
    public static final Path CANARY = Path.of("target", "attack-canary");

    private static final String TASK = "<userTask id=\"look\" name=\"查看\" camunda:candidateGroups=\"HEAD\" />";
    private static final String CLASS = "anjuan.testing.Tripping";

    private AttackPlaces() {}

    /** @param port where somebody listens whether an attack connects */
    public static List<Attack> diagrams(int port) {
        var attacks = new ArrayList<Attack>();
        deeds(port).forEach((deed, expression) -> List.of("$", "#")
                .forEach(mark -> places().forEach((place, xml) -> attacks.add(new Attack(
                        place + ", " + deed + ", " + mark, "", xml.replace("@", mark + "{" + expression + "}"))))));
        classes().forEach((place, xml) -> attacks.add(new Attack(place, "", xml)));
        outside(port).forEach((place, xml) -> attacks.add(new Attack(place, "", xml)));
        return attacks;
    }

    /** The same for decision tables. */
    public static List<Attack> tables(int port) {
        var attacks = new ArrayList<Attack>();
        deeds(port).forEach((deed, expression) -> cells().forEach((place, xml) ->
                attacks.add(new Attack(place + ", " + deed, "", table(xml.replace("@", "${" + expression + "}"))))));
        attacks.add(new Attack("entity of a table", "", table(RULE).replace("?>\n", "?>\n" + docType(port))));
        return attacks;
    }

    private static Map<String, String> deeds(int port) {
        return Map.of(
                "a property",
                Diagram.REACH_OUT,
                "a file",
                "''.getClass().forName('java.io.File').getConstructor(''.getClass()).newInstance('%s').createNewFile()"
                        .formatted(CANARY),
                "a connection",
                "''.getClass().forName('java.net.URL').getConstructor(''.getClass()).newInstance('http://127.0.0.1:%d/').openStream()"
                        .formatted(port));
    }

    private static Map<String, String> places() {
        var places = new LinkedHashMap<String, String>();
        places.put("name of a process", with("<process id=\"trial\"", "<process id=\"trial\" name=\"@\""));
        places.put("name of a task", with("\"查看\"", "\"@\""));
        places.put("name of a start", with("\"已开始\"", "\"@\""));
        places.put(
                "name of a flow",
                with("<sequenceFlow id=\"begun_look\"", "<sequenceFlow id=\"begun_look\" name=\"@\""));
        places.put("documentation", user("", "<documentation>@</documentation>"));
        places.put("assignee", user("camunda:assignee=\"@\"", ""));
        places.put("candidate users", user("camunda:candidateUsers=\"@\"", ""));
        places.put("candidate groups", with("\"HEAD\"", "\"@\""));
        places.put("due date", user("camunda:dueDate=\"@\"", ""));
        places.put("follow-up date", user("camunda:followUpDate=\"@\"", ""));
        places.put("priority", user("camunda:priority=\"@\"", ""));
        places.put("form key", user("camunda:formKey=\"@\"", ""));
        places.put("form reference", user("camunda:formRef=\"@\" camunda:formRefBinding=\"latest\"", ""));
        places.put("form field", user("", """
                <extensionElements><camunda:formData><camunda:formField id="x" type="string" defaultValue="@" />
                </camunda:formData></extensionElements>"""));
        for (var listener : List.of("expression", "delegateExpression")) {
            places.put(listener + " of a task listener", user("", """
                    <extensionElements><camunda:taskListener event="create" %s="@" /></extensionElements>""".formatted(listener)));
            places.put(listener + " of an execution listener", user("", """
                    <extensionElements><camunda:executionListener event="start" %s="@" /></extensionElements>""".formatted(listener)));
        }
        places.put("script of a listener", user("", """
                <extensionElements><camunda:executionListener event="start"><camunda:script scriptFormat="juel">@</camunda:script>
                </camunda:executionListener></extensionElements>"""));
        places.put("listener of a flow", with("targetRef=\"look\" />", """
                targetRef="look"><extensionElements><camunda:executionListener event="take" expression="@" />
                </extensionElements></sequenceFlow>"""));
        places.put("listener of a process", with("<startEvent id=\"begun\"", """
                <extensionElements><camunda:executionListener event="start" expression="@" /></extensionElements>
                <startEvent id="begun\""""));
        places.put("input", mapping("<camunda:inputParameter name=\"x\">@</camunda:inputParameter>"));
        places.put("output", mapping("<camunda:outputParameter name=\"x\">@</camunda:outputParameter>"));
        places.put("list of an input", mapping("""
                <camunda:inputParameter name="x"><camunda:list><camunda:value>@</camunda:value></camunda:list></camunda:inputParameter>"""));
        places.put("script of an input", mapping("""
                <camunda:inputParameter name="x"><camunda:script scriptFormat="juel">@</camunda:script></camunda:inputParameter>"""));
        places.put("expression of a step", service("camunda:expression=\"@\""));
        places.put("delegate of a step", service("camunda:delegateExpression=\"@\""));
        places.put("topic of a step", service("camunda:type=\"external\" camunda:topic=\"@\""));
        places.put("field of a step", service("camunda:class=\"%s\"".formatted(CLASS), """
                <extensionElements><camunda:field name="x"><camunda:expression>@</camunda:expression></camunda:field></extensionElements>"""));
        places.put(
                "script",
                through(
                        "bad",
                        "<scriptTask id=\"bad\" name=\"运行\" scriptFormat=\"juel\"><script>@</script></scriptTask>"));
        places.put("condition", condition("", "@"));
        places.put("condition behind a fact", condition("", "${true}@"));
        places.put("condition in a language", condition(" language=\"juel\"", "@"));
        places.put("condition cut by a comment", condition("", "@").replace("@", "<!-- a -->@"));
        places.put("date of a timer", timer("timeDate"));
        places.put("length of a timer", timer("timeDuration"));
        places.put("cycle of a timer", timer("timeCycle"));
        places.put("called process", call("calledElement=\"@\"", ""));
        places.put(
                "version of a called process",
                call(
                        "calledElement=\"trial\" camunda:calledElementBinding=\"version\" camunda:calledElementVersion=\"@\"",
                        ""));
        places.put(
                "source for a called process",
                call("calledElement=\"nothing\"", "<camunda:in sourceExpression=\"@\" target=\"x\" />"));
        places.put("key of a called process", call("calledElement=\"nothing\"", "<camunda:in businessKey=\"@\" />"));
        places.put("number of a repetition", repeated("", "<loopCardinality>@</loopCardinality>"));
        places.put(
                "collection of a repetition", repeated("camunda:collection=\"@\" camunda:elementVariable=\"x\"", ""));
        places.put(
                "end of a repetition",
                repeated(
                        "",
                        "<loopCardinality>${respondents}</loopCardinality><completionCondition>@</completionCondition>"));
        places.put(
                "priority of a job",
                with(
                        "camunda:candidateGroups",
                        "camunda:asyncBefore=\"true\" camunda:jobPriority=\"@\" camunda:candidateGroups"));
        places.put(
                "retries of a job",
                user(
                        "camunda:asyncBefore=\"true\"",
                        "<extensionElements><camunda:failedJobRetryTimeCycle>@</camunda:failedJobRetryTimeCycle></extensionElements>"));
        places.put(
                "table of a step",
                through(
                        "bad",
                        "<businessRuleTask id=\"bad\" name=\"查\" camunda:decisionRef=\"@\" camunda:resultVariable=\"x\" />"));
        places.put(
                "starters of a process",
                with("<process id=\"trial\"", "<process id=\"trial\" camunda:candidateStarterUsers=\"@\""));
        places.put("property", user("", """
                <extensionElements><camunda:properties><camunda:property name="labelEn" value="@" /></camunda:properties></extensionElements>"""));
        places.put(
                "name of a message",
                through("bad", "<receiveTask id=\"bad\" name=\"等\" messageRef=\"m\" />")
                        .replace("</process>", "</process><message id=\"m\" name=\"@\" />"));
        places.put(
                "name of a signal",
                through(
                                "bad",
                                "<intermediateThrowEvent id=\"bad\" name=\"发\"><signalEventDefinition signalRef=\"m\" /></intermediateThrowEvent>")
                        .replace("</process>", "</process><signal id=\"m\" name=\"@\" />"));
        return places;
    }

    /** Classes instead of expressions. */
    private static Map<String, String> classes() {
        var places = new LinkedHashMap<String, String>();
        places.put("class of a step", service("camunda:class=\"%s\"".formatted(CLASS)));
        places.put("class of a step with a setter", service("camunda:class=\"%s\"".formatted(CLASS), """
                <extensionElements><camunda:field name="page" stringValue="http://127.0.0.1/" /></extensionElements>"""));
        places.put("class of a task listener", user("", """
                <extensionElements><camunda:taskListener event="create" class="%s" /></extensionElements>""".formatted(CLASS)));
        places.put("class of an execution listener", user("", """
                <extensionElements><camunda:executionListener event="start" class="%s" /></extensionElements>""".formatted(CLASS)));
        places.put(
                "class that sends",
                through("bad", "<sendTask id=\"bad\" name=\"发\" camunda:class=\"%s\" />".formatted(CLASS)));
        places.put("class that throws", through("bad", """
                <intermediateThrowEvent id="bad" name="发"><messageEventDefinition camunda:class="%s" /></intermediateThrowEvent>""".formatted(CLASS)));
        places.put(
                "class of a rule",
                through("bad", "<businessRuleTask id=\"bad\" name=\"查\" camunda:class=\"%s\" />".formatted(CLASS)));
        places.put("shell command", service("camunda:type=\"shell\"", """
                <extensionElements><camunda:field name="command" stringValue="touch" /><camunda:field name="arg1" stringValue="%s" />
                <camunda:field name="wait" stringValue="true" /></extensionElements>""".formatted(CANARY)));
        places.put(
                "class under the older name",
                service("xmlns:a=\"http://activiti.org/bpmn\" a:class=\"%s\"".formatted(CLASS)));
        return places;
    }

    /** What a parser would fetch. */
    private static Map<String, String> outside(int port) {
        var places = new LinkedHashMap<String, String>();
        places.put("entity", with("?>\n", "?>\n" + docType(port)).replace("查看", "&x;"));
        places.put("place of a schema", with("id=\"trialDefinitions\"", """
                id="trialDefinitions" xsi:schemaLocation="urn:x http://127.0.0.1:%d/x.xsd\"""".formatted(port)));
        places.put(
                "inclusion",
                with(
                        TASK,
                        TASK
                                + "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"http://127.0.0.1:%d/\" />"
                                        .formatted(port)));
        places.put(
                "import",
                with(
                        "<process ",
                        "<import importType=\"http://www.w3.org/2001/XMLSchema\" location=\"http://127.0.0.1:%d/\" namespace=\"urn:x\" /><process "
                                .formatted(port)));
        places.put(
                "style",
                with(
                        "?>\n",
                        "?>\n<?xml-stylesheet type=\"text/xsl\" href=\"http://127.0.0.1:%d/\"?>\n".formatted(port)));
        places.put("connector", service("", """
                <extensionElements><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId>
                <camunda:inputOutput><camunda:inputParameter name="url">http://127.0.0.1:%d/</camunda:inputParameter>
                </camunda:inputOutput></camunda:connector></extensionElements>""".formatted(port)));
        return places;
    }

    private static String docType(int port) {
        return "<!DOCTYPE d [<!ENTITY x SYSTEM \"http://127.0.0.1:%d/\">]>\n".formatted(port);
    }

    private static final String RULE =
            "<decisionTable id=\"t\"><output id=\"o\" name=\"result\" typeRef=\"string\" /><rule id=\"r\"><outputEntry id=\"e\"><text>\"a\"</text></outputEntry></rule></decisionTable>";

    private static Map<String, String> cells() {
        var cells = new LinkedHashMap<String, String>();
        for (var language : List.of("juel", "groovy", "javascript")) {
            cells.put(
                    "answer in " + language,
                    RULE.replace(
                            "<outputEntry id=\"e\"><text>\"a\"",
                            "<outputEntry id=\"e\" expressionLanguage=\"" + language + "\"><text>@"));
            cells.put(
                    "question in " + language,
                    asked(
                            "<inputExpression id=\"x\" typeRef=\"string\"><text>word</text></inputExpression>",
                            "<inputEntry id=\"q\" expressionLanguage=\"" + language
                                    + "\"><text>@</text></inputEntry>"));
            cells.put(
                    "input in " + language,
                    asked(
                            "<inputExpression id=\"x\" typeRef=\"string\" expressionLanguage=\"" + language
                                    + "\"><text>@</text></inputExpression>",
                            "<inputEntry id=\"q\"><text>\"a\"</text></inputEntry>"));
            cells.put(
                    "literal in " + language,
                    "<variable id=\"v\" name=\"result\" typeRef=\"string\" /><literalExpression id=\"l\" expressionLanguage=\""
                            + language + "\"><text>@</text></literalExpression>");
        }
        cells.put("answer", RULE.replace("\"a\"", "@"));
        cells.put("answer in a word", RULE.replace("\"a\"", "\"@\""));
        cells.put("name of an answer", RULE.replace("name=\"result\"", "name=\"@\""));
        cells.put(
                "values of an answer",
                RULE.replace(
                        "typeRef=\"string\" />",
                        "typeRef=\"string\"><outputValues id=\"ov\"><text>@</text></outputValues></output>"));
        cells.put(
                "answer otherwise",
                RULE.replace(
                        "typeRef=\"string\" />",
                        "typeRef=\"string\"><defaultOutputEntry id=\"d\"><text>@</text></defaultOutputEntry></output>"));
        cells.put("description", "<description>@</description>" + RULE);
        cells.put(
                "label of an input",
                asked(
                                "<inputExpression id=\"x\" typeRef=\"string\"><text>word</text></inputExpression>",
                                "<inputEntry id=\"q\"><text>\"a\"</text></inputEntry>")
                        .replace("label=\"问\"", "label=\"@\""));
        cells.put(
                "name of an input",
                asked(
                                "<inputExpression id=\"x\" typeRef=\"string\"><text>word</text></inputExpression>",
                                "<inputEntry id=\"q\"><text>\"a\"</text></inputEntry>")
                        .replace("label=\"问\"", "camunda:inputVariable=\"@\""));
        cells.put(
                "foreign function",
                RULE.replace(
                        "\"a\"",
                        "function(x) external { java: { class: \"java.lang.System\", method signature: \"getProperty(java.lang.String)\" } }"));
        cells.put(
                "invocation",
                "<invocation id=\"i\"><literalExpression id=\"l\"><text>@</text></literalExpression></invocation>");
        cells.put(
                "context",
                "<context id=\"c\"><contextEntry id=\"ce\"><literalExpression id=\"l\"><text>@</text></literalExpression></contextEntry></context>");
        return cells;
    }

    private static String asked(String expression, String entry) {
        return RULE.replace("<output ", "<input id=\"i\" label=\"问\">" + expression + "</input><output ")
                .replace("<outputEntry", entry + "<outputEntry");
    }

    private static String table(String decision) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                             id="trialDecisions" name="trial" namespace="anjuan">
                  <decision id="trial-decision" name="trial" camunda:historyTimeToLive="P1D">%s</decision>
                </definitions>
                """.formatted(decision);
    }

    private static String user(String attributes, String inside) {
        return with(
                TASK,
                "<userTask id=\"look\" name=\"查看\" camunda:candidateGroups=\"HEAD\" " + attributes + ">" + inside
                        + "</userTask>");
    }

    private static String mapping(String parameter) {
        return user(
                "",
                "<extensionElements><camunda:inputOutput>" + parameter + "</camunda:inputOutput></extensionElements>");
    }

    private static String service(String attributes) {
        return service(attributes, "");
    }

    private static String service(String attributes, String inside) {
        return through("bad", "<serviceTask id=\"bad\" name=\"运行\" " + attributes + ">" + inside + "</serviceTask>");
    }

    private static String timer(String kind) {
        return through("bad", """
                <intermediateCatchEvent id="bad" name="到期"><timerEventDefinition><%s>@</%s>
                </timerEventDefinition></intermediateCatchEvent>""".formatted(kind, kind));
    }

    private static String call(String attributes, String extension) {
        return through("bad", """
                <callActivity id="bad" name="办理" %s><extensionElements>%s</extensionElements></callActivity>""".formatted(attributes, extension));
    }

    private static String repeated(String attributes, String inside) {
        return through("bad", """
                <callActivity id="bad" name="办理" calledElement="nothing"><multiInstanceLoopCharacteristics %s>%s
                </multiInstanceLoopCharacteristics></callActivity>""".formatted(attributes, inside));
    }

    private static String condition(String attributes, String text) {
        return through(
                "bad", "<exclusiveGateway id=\"bad\" name=\"可以？\" default=\"out\" />", """
                <sequenceFlow id="attacked" sourceRef="bad" targetRef="ended">
                <conditionExpression xsi:type="tFormalExpression"%s>%s</conditionExpression></sequenceFlow>""".formatted(attributes, text));
    }
}
