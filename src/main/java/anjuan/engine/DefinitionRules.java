package anjuan.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * What a diagram may hold before the engine sees it. One set of rules for the diagrams in the tree and for those that
 * an administrator brings.
 */
public final class DefinitionRules {

    /** The one number that a called process may be repeated for. */
    private static final String EACH_RESPONDENT = "${respondents}";

    private static final int MOST_BYTES = 2_000_000;
    private static final int MOST_ELEMENTS = 2_000;
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /**
     * Names of elements and attributes. Anything else is refused: the engine reads its older namespace as its own, and
     * recognises tasks by their local names whatever namespace they carry.
     */
    private static final Set<String> NAMESPACES = Set.of(
            BPMN,
            CAMUNDA,
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://camunda.org/schema/modeler/1.0",
            XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI,
            XMLConstants.XMLNS_ATTRIBUTE_NS_URI);

    private static final Set<String> ALLOWED = Set.of(
            "definitions",
            "collaboration",
            "participant",
            "process",
            "documentation",
            "extensionElements",
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "intermediateCatchEvent",
            "timerEventDefinition",
            "timeDate",
            "messageEventDefinition",
            "message",
            "errorEventDefinition",
            "terminateEventDefinition",
            "error",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "callActivity",
            "multiInstanceLoopCharacteristics",
            "loopCardinality",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "sequenceFlow",
            "conditionExpression",
            "incoming",
            "outgoing",
            "textAnnotation",
            "text",
            "association",
            "laneSet",
            "lane",
            "flowNodeRef",
            "group",
            "category",
            "categoryValue");

    private static final Set<String> ALLOWED_EXTENSIONS = Set.of("in", "out");

    private static final Set<String> ALLOWED_ATTRIBUTES = Set.of(
            "delegateExpression",
            "candidateGroups",
            "historyTimeToLive",
            "asyncBefore",
            "asyncAfter",
            "exclusive",
            "decisionRef",
            "mapDecisionResult",
            "resultVariable",
            "decisionRefBinding",
            "calledElementBinding",
            "versionTag",
            "isStartableInTasklist",
            "jobPriority");

    /** Attributes that mean something on one kind of element only. */
    private static final Map<String, String> PLACE_OF_ATTRIBUTE = Map.of(
            "delegateExpression", "serviceTask",
            "candidateGroups", "userTask",
            "decisionRef", "businessRuleTask",
            "resultVariable", "businessRuleTask");

    /** Who a user task may ask: posts of a bureau or of one above it, and the officers named on the case. */
    public static final Set<String> ROLES =
            Set.of("CLERK", "UNIT_HEAD", "HANDLER", "REVIEWER", "HOST", "HEAD", "CHIEF", "ARCHIVIST", "SUPERIOR");

    /** A rule that a diagram breaks, and where. */
    public record Violation(String code, String elementId, String detail) {}

    private DefinitionRules() {}

    /**
     * Checks one diagram.
     *
     * @param stepIds the service tasks that the product can carry out
     * @return what is wrong, empty when the diagram may be deployed
     */
    public static List<Violation> check(String xml, Set<String> stepIds) {
        var wrong = new ArrayList<Violation>();
        if (xml.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return List.of(new Violation("DEFINITION_TOO_LARGE", "", MOST_BYTES + " bytes"));
        }
        Element root;
        try {
            root = parse(xml);
        } catch (SAXException | java.io.IOException e) {
            return List.of(new Violation("DEFINITION_NOT_XML", "", String.valueOf(e.getMessage())));
        }
        var elements = root.getElementsByTagNameNS("*", "*");
        if (elements.getLength() > MOST_ELEMENTS) {
            return List.of(new Violation("DEFINITION_TOO_LARGE", "", MOST_ELEMENTS + " elements"));
        }
        checkElement(root, stepIds, wrong);
        for (int i = 0; i < elements.getLength(); i++) {
            checkElement((Element) elements.item(i), stepIds, wrong);
        }
        return List.copyOf(wrong);
    }

    private static void checkElement(Element element, Set<String> stepIds, List<Violation> wrong) {
        var id = idOf(element);
        var namespace = String.valueOf(element.getNamespaceURI());
        var name = element.getLocalName();
        if (namespace.equals(BPMN) && !ALLOWED.contains(name)) {
            wrong.add(new Violation("ELEMENT_NOT_ALLOWED", id, name));
        }
        if (namespace.equals(CAMUNDA) && !ALLOWED_EXTENSIONS.contains(name)) {
            wrong.add(new Violation("ELEMENT_NOT_ALLOWED", id, "camunda:" + name));
        }
        if (!NAMESPACES.contains(namespace)) {
            wrong.add(new Violation("NAMESPACE_NOT_ALLOWED", id, namespace + " of " + name));
        }
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            checkAttribute(element, attributes.item(i), id, wrong);
        }
        requireAllowedText(id, textOf(element), wrong);
        if (namespace.equals(BPMN)) {
            checkTask(element, name, id, stepIds, wrong);
        }
    }

    private static void checkAttribute(Element element, Node attribute, String id, List<Violation> wrong) {
        var namespace = attribute.getNamespaceURI();
        var name = attribute.getLocalName();
        if (namespace != null && !NAMESPACES.contains(namespace)) {
            wrong.add(new Violation("NAMESPACE_NOT_ALLOWED", id, namespace + " of " + name));
        }
        if (CAMUNDA.equals(namespace)) {
            var place = PLACE_OF_ATTRIBUTE.getOrDefault(name, element.getLocalName());
            if (!ALLOWED_ATTRIBUTES.contains(name) || !place.equals(element.getLocalName())) {
                wrong.add(new Violation("ATTRIBUTE_NOT_ALLOWED", id, "camunda:" + name));
            }
        }
        // a condition in a language is a script
        if (namespace == null && name.equals("language")) {
            wrong.add(new Violation("ATTRIBUTE_NOT_ALLOWED", id, name));
        }
        requireAllowedText(id, attribute.getNodeValue(), wrong);
    }

    /** The text of an element as the engine reads it, in one piece, though comments may cut it. */
    private static String textOf(Element element) {
        var text = new StringBuilder();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        return text.toString();
    }

    private static void checkTask(Element element, String name, String id, Set<String> stepIds, List<Violation> wrong) {
        switch (name) {
            case "process" -> {
                if (element.getAttributeNS(CAMUNDA, "historyTimeToLive").isEmpty()) {
                    wrong.add(new Violation("HISTORY_TIME_MISSING", id, "camunda:historyTimeToLive"));
                }
                if (!element.getAttribute("isExecutable").equals("true")) {
                    wrong.add(new Violation("NOT_EXECUTABLE", id, "isExecutable"));
                }
            }
            case "serviceTask" -> {
                var expected = "${steps." + id + "}";
                if (!element.getAttributeNS(CAMUNDA, "delegateExpression").equals(expected)) {
                    wrong.add(new Violation("STEP_NOT_NAMED_AS_TASK", id, expected));
                } else if (!stepIds.contains(id)) {
                    wrong.add(new Violation("NO_SUCH_STEP", id, "class " + classOf(id) + " implements Step"));
                }
            }
            case "userTask" -> {
                var role = element.getAttributeNS(CAMUNDA, "candidateGroups");
                if (!ROLES.contains(role)) {
                    wrong.add(new Violation("ROLE_UNKNOWN", id, role + ", not one of " + ROLES));
                }
            }
            case "multiInstanceLoopCharacteristics" -> {
                // the number becomes the case's matters P1, P2 …: only a called process knows whose course it is
                if (!"callActivity".equals(element.getParentNode().getLocalName())) {
                    wrong.add(new Violation("ELEMENT_NOT_ALLOWED", id, name));
                }
            }
            case "loopCardinality" -> {
                if (!textOf(element).strip().equals(EACH_RESPONDENT)) {
                    wrong.add(new Violation("LOOP_NOT_ALLOWED", id, EACH_RESPONDENT));
                }
            }
            default -> {
                // only these carry duties of their own
            }
        }
        var isNode = Set.of(
                        "userTask",
                        "serviceTask",
                        "businessRuleTask",
                        "callActivity",
                        "exclusiveGateway",
                        "startEvent",
                        "endEvent",
                        "boundaryEvent")
                .contains(name);
        if (isNode && element.getAttribute("name").isBlank()) {
            wrong.add(new Violation("LABEL_MISSING", id, name));
        }
    }

    private static void requireAllowedText(String id, String text, List<Violation> wrong) {
        if (!ClosedExpressions.isAllowed(text)) {
            wrong.add(new Violation("EXPRESSION_NOT_ALLOWED", id, text.strip()));
        }
    }

    private static String idOf(Element element) {
        for (Node node = element; node instanceof Element e; node = node.getParentNode()) {
            if (!e.getAttribute("id").isEmpty()) {
                return e.getAttribute("id");
            }
        }
        return "";
    }

    private static String classOf(String stepId) {
        return Character.toUpperCase(stepId.charAt(0)) + stepId.substring(1);
    }

    static Element parse(String xml) throws SAXException, java.io.IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's XML parser refuses its own safe settings", e);
        }
    }
}
