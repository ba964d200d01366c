package anjuan.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * What a diagram may hold before the engine sees it. One set of rules for the diagrams in the tree and for those that
 * an administrator brings.
 */
public final class DefinitionRules {

    private static final int MOST_ELEMENTS = 2_000;

    /** Who a user task may ask: posts of a bureau or of one above it, and the officers named on the case. */
    public static final Set<String> ROLES =
            Set.of("CLERK", "UNIT_HEAD", "HANDLER", "REVIEWER", "HOST", "HEAD", "CHIEF", "ARCHIVIST", "SUPERIOR");

    private static final String ASYNC = " camunda:asyncBefore camunda:asyncAfter camunda:exclusive camunda:jobPriority";

    private static final Vocabulary VOCABULARY = new Vocabulary(
            Map.of(
                    "http://www.omg.org/spec/BPMN/20100524/MODEL", "bpmn",
                    "http://camunda.org/schema/1.0/bpmn", "camunda",
                    "http://www.omg.org/spec/BPMN/20100524/DI", "bpmndi",
                    "http://www.omg.org/spec/DD/20100524/DC", "dc",
                    "http://www.omg.org/spec/DD/20100524/DI", "di",
                    "http://www.omg.org/spec/BPMN/non-normative/color/1.0", "color",
                    "http://bpmn.io/schema/bpmn/biocolor/1.0", "bioc",
                    "http://camunda.org/schema/modeler/1.0", "modeler",
                    "http://www.w3.org/2001/XMLSchema-instance", "xsi"),
            """
            bpmn:definitions name targetNamespace exporter exporterVersion modeler:executionPlatform modeler:executionPlatformVersion
            bpmn:collaboration name isClosed
            bpmn:participant name processRef
            bpmn:process name isExecutable isClosed processType camunda:historyTimeToLive camunda:versionTag camunda:isStartableInTasklist
            bpmn:documentation textFormat
            bpmn:extensionElements
            bpmn:startEvent name isInterrupting*
            bpmn:endEvent name*
            bpmn:boundaryEvent name attachedToRef cancelActivity*
            bpmn:intermediateCatchEvent name*
            bpmn:timerEventDefinition
            bpmn:timeDate xsi:type
            bpmn:messageEventDefinition messageRef
            bpmn:message name
            bpmn:errorEventDefinition errorRef
            bpmn:error name errorCode
            bpmn:terminateEventDefinition
            bpmn:userTask name default camunda:candidateGroups*
            bpmn:serviceTask name default camunda:delegateExpression*
            bpmn:businessRuleTask name default camunda:decisionRef camunda:mapDecisionResult camunda:resultVariable camunda:decisionRefBinding*
            bpmn:callActivity name default calledElement camunda:calledElementBinding*
            bpmn:multiInstanceLoopCharacteristics isSequential
            bpmn:loopCardinality xsi:type
            bpmn:subProcess name default triggeredByEvent*
            bpmn:exclusiveGateway name default gatewayDirection*
            bpmn:parallelGateway name gatewayDirection*
            bpmn:sequenceFlow name sourceRef targetRef
            bpmn:conditionExpression xsi:type
            bpmn:incoming
            bpmn:outgoing
            bpmn:textAnnotation textFormat
            bpmn:text
            bpmn:association sourceRef targetRef associationDirection
            bpmn:laneSet name
            bpmn:lane name
            bpmn:flowNodeRef
            bpmn:group categoryValueRef
            bpmn:category name
            bpmn:categoryValue value
            camunda:in source target businessKey
            camunda:out source target
            camunda:properties
            camunda:property name value
            bpmndi:BPMNDiagram name documentation resolution
            bpmndi:BPMNPlane bpmnElement
            bpmndi:BPMNShape bpmnElement isHorizontal isExpanded isMarkerVisible bioc:stroke bioc:fill color:background-color color:border-color
            bpmndi:BPMNEdge bpmnElement bioc:stroke bioc:fill color:background-color color:border-color
            bpmndi:BPMNLabel color:color
            dc:Bounds x y width height
            di:waypoint x y""".replace("*", ASYNC));

    private static final Pattern CONDITION = Pattern.compile("\\$\\{(!?[a-z]\\w*|[a-z]\\w* == '[A-Z_]+')}");
    private static final Pattern FACT = Pattern.compile("\\$\\{[a-z]\\w*}");

    /** The one number that a called process may be repeated for. */
    private static final Pattern EACH_RESPONDENT = Pattern.compile("\\$\\{respondents}");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,7}(\\.\\d{1,20})?");
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{3,8}|[a-z]{1,30}|rgb\\([\\d, ]{1,20}\\)");
    private static final Pattern DAYS = Pattern.compile("P?\\d{1,6}D?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][\\w-]{0,99}");
    private static final Pattern EXPRESSION_TYPE = Pattern.compile("(\\w+:)?t(Formal)?Expression");
    private static final Set<String> PROPERTIES = Set.of("labelEn", "limit");
    private static final Set<String> LABELLED = Set.of(
            "bpmn:userTask",
            "bpmn:serviceTask",
            "bpmn:businessRuleTask",
            "bpmn:callActivity",
            "bpmn:exclusiveGateway",
            "bpmn:startEvent",
            "bpmn:endEvent",
            "bpmn:boundaryEvent");

    /** Attributes whose values have one form, and the form; none of them holds an expression. */
    private static final Map<String, Pattern> FORMS = Map.ofEntries(
            Map.entry("x", NUMBER),
            Map.entry("y", NUMBER),
            Map.entry("width", NUMBER),
            Map.entry("height", NUMBER),
            Map.entry("resolution", NUMBER),
            Map.entry("camunda:jobPriority", NUMBER),
            Map.entry("bioc:stroke", COLOUR),
            Map.entry("bioc:fill", COLOUR),
            Map.entry("color:background-color", COLOUR),
            Map.entry("color:border-color", COLOUR),
            Map.entry("color:color", COLOUR),
            Map.entry("camunda:historyTimeToLive", DAYS),
            Map.entry("camunda:decisionRef", NAME),
            Map.entry("camunda:resultVariable", NAME),
            Map.entry("camunda:mapDecisionResult", Pattern.compile("singleEntry")),
            Map.entry("camunda:decisionRefBinding", Pattern.compile("latest|deployment")),
            Map.entry("camunda:calledElementBinding", Pattern.compile("latest|deployment")),
            Map.entry("calledElement", NAME),
            Map.entry("source", NAME),
            Map.entry("target", NAME),
            Map.entry("xsi:type", EXPRESSION_TYPE));

    /**
     * A rule that a definition breaks, and where.
     *
     * @param line where the start tag ends, counted from 1; 0 where no line can be named
     */
    public record Violation(String code, String elementId, String detail, int line) {}

    private final RuleCheck check = new RuleCheck(VOCABULARY);
    private final Set<String> stepIds;

    private DefinitionRules(Set<String> stepIds) {
        this.stepIds = stepIds;
    }

    /**
     * Checks one diagram.
     *
     * @param stepIds the service tasks that the product can carry out
     * @return what is wrong, empty when the diagram may be deployed
     */
    public static List<Violation> check(String xml, Set<String> stepIds) {
        DefinitionXml read;
        try {
            read = DefinitionXml.read(xml, MOST_ELEMENTS);
        } catch (DefinitionXml.Unreadable e) {
            return List.of(e.violation());
        }
        var rules = new DefinitionRules(stepIds);
        read.elements().forEach(rules::checkElement);
        rules.checkRoot(read);
        return rules.check.wrong();
    }

    private void checkRoot(DefinitionXml read) {
        if (!"bpmn:definitions".equals(VOCABULARY.nameOf(read.root()))) {
            check.add("NO_DIAGRAM", read.root(), read.root().getLocalName());
            return;
        }
        var processes = read.elements().stream()
                .filter(element -> "bpmn:process".equals(VOCABULARY.nameOf(element)))
                .toList();
        if (processes.isEmpty()) {
            check.add("NO_PROCESS", read.root(), "");
        }
        processes.stream().skip(1).forEach(one -> check.add("SEVERAL_PROCESSES", one, one.getAttribute("id")));
    }

    private void checkElement(Element element) {
        var name = check.checkName(element);
        check.checkId(element);
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var attribute = attributes.item(i);
            checkValue(element, name, check.checkAttribute(element, name, attribute), attribute.getNodeValue());
        }
        checkText(element, name);
        checkDuties(element, name);
    }

    private void checkValue(Element element, String name, String attribute, String value) {
        if (name.equals("bpmn:serviceTask") && attribute.equals("camunda:delegateExpression")) {
            return;
        }
        if (name.equals("camunda:in") && attribute.equals("businessKey")) {
            check.requireForm(element, value, FACT, "VALUE_NOT_ALLOWED");
        } else if (FORMS.containsKey(attribute)) {
            check.requireForm(element, value, FORMS.get(attribute), "VALUE_NOT_ALLOWED");
        } else {
            check.requireNoExpression(element, value);
        }
    }

    private void checkText(Element element, String name) {
        var text = DefinitionXml.textOf(element);
        check.checkLength(element, text.strip());
        switch (name) {
            case "bpmn:conditionExpression" -> check.requireForm(element, text, CONDITION, "CONDITION_NOT_OURS");
            case "bpmn:timeDate" -> check.requireForm(element, text, FACT, "TIMER_NOT_OURS");
            case "bpmn:loopCardinality" -> check.requireForm(element, text, EACH_RESPONDENT, "LOOP_NOT_ALLOWED");
            default -> check.requireNoExpression(element, text);
        }
    }

    private void checkDuties(Element element, String name) {
        var id = element.getAttribute("id");
        switch (name) {
            case "bpmn:process" -> {
                if (camunda(element, "historyTimeToLive").isEmpty()) {
                    check.add("HISTORY_TIME_MISSING", element, "camunda:historyTimeToLive");
                }
                if (!element.getAttribute("isExecutable").equals("true")) {
                    check.add("NOT_EXECUTABLE", element, "isExecutable");
                }
            }
            case "bpmn:serviceTask" -> checkStep(element, id);
            case "bpmn:userTask" -> {
                var role = camunda(element, "candidateGroups");
                if (!ROLES.contains(role)) {
                    check.add("ROLE_UNKNOWN", element, role + ", not one of " + ROLES);
                }
            }
            case "bpmn:multiInstanceLoopCharacteristics" -> {
                // the number becomes the case's matters P1, P2 …: only a called process knows whose course it is
                if (!"callActivity".equals(element.getParentNode().getLocalName())) {
                    check.add("ELEMENT_NOT_ALLOWED", element, name);
                }
            }
            case "camunda:property" -> {
                if (!PROPERTIES.contains(element.getAttribute("name"))) {
                    check.add("PROPERTY_NOT_ALLOWED", element, element.getAttribute("name"));
                }
            }
            case "camunda:in", "camunda:out" -> {
                // under another name it would answer a question that nobody decided
                if (!element.getAttribute("source").equals(element.getAttribute("target"))) {
                    check.add("FACT_RENAMED", element, element.getAttribute("source"));
                }
            }
            default -> {
                // only these carry duties of their own
            }
        }
        if (LABELLED.contains(name) && element.getAttribute("name").isBlank()) {
            check.add("LABEL_MISSING", element, name);
        }
    }

    private void checkStep(Element element, String id) {
        var expected = "${steps." + id + "}";
        if (!camunda(element, "delegateExpression").equals(expected)) {
            check.add("STEP_NOT_NAMED_AS_TASK", element, expected);
        } else if (!stepIds.contains(id)) {
            check.add("NO_SUCH_STEP", element, id);
        }
        // what the engine would parse though it is no step
        if (camunda(element, "delegateExpression").contains("{")
                && !camunda(element, "delegateExpression").equals(expected)) {
            check.requireNoExpression(element, camunda(element, "delegateExpression"));
        }
    }

    private static String camunda(Element element, String attribute) {
        return element.getAttributeNS("http://camunda.org/schema/1.0/bpmn", attribute);
    }
}
