package anjuan.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A process diagram as nodes and flows, for those who follow a course through it without running it. */
public final class Drawing {

    /** What a node is, as far as a course differs by it. */
    public enum Kind {
        START,
        END,
        USER_TASK,
        STEP,
        TABLE,
        CALL,
        CATCH,
        BOUNDARY,
        CHOICE,
        FORK,
        PART
    }

    /**
     * A node.
     *
     * @param name as drawn
     * @param part id of the sub-process that it lies in, empty for the process itself
     * @param message the message that it waits for, empty where it waits for none
     * @param isTimed whether it waits for a moment
     * @param error the code of the error that it catches, empty where it catches none
     * @param attachedTo id of the node at whose edge it is, empty elsewhere
     */
    public record Shape(
            String id,
            Kind kind,
            String name,
            String part,
            String message,
            boolean isTimed,
            String error,
            String attachedTo) {

        public boolean isGateway() {
            return kind == Kind.CHOICE || kind == Kind.FORK;
        }
    }

    /**
     * A flow from one node to another.
     *
     * @param condition as drawn, empty where there is none
     * @param isDefault whether it is taken when no condition holds
     */
    public record Flow(String id, String name, String source, String target, String condition, boolean isDefault) {}

    /**
     * What a table answers in a process.
     *
     * @param table id of the table
     * @param fact that its one answer becomes, empty where it becomes none
     */
    public record TableTask(String table, String fact) {}

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("startEvent", Kind.START),
            Map.entry("endEvent", Kind.END),
            Map.entry("userTask", Kind.USER_TASK),
            Map.entry("serviceTask", Kind.STEP),
            Map.entry("businessRuleTask", Kind.TABLE),
            Map.entry("callActivity", Kind.CALL),
            Map.entry("intermediateCatchEvent", Kind.CATCH),
            Map.entry("boundaryEvent", Kind.BOUNDARY),
            Map.entry("exclusiveGateway", Kind.CHOICE),
            Map.entry("parallelGateway", Kind.FORK),
            Map.entry("subProcess", Kind.PART));

    private final Map<String, Shape> shapes = new LinkedHashMap<>();
    private final List<Flow> flows = new ArrayList<>();
    private final Map<String, String> called = new HashMap<>();
    private final Map<String, Map<String, String>> passedOn = new HashMap<>();
    private final Map<String, TableTask> tables = new HashMap<>();
    private final Set<String> timerFacts;

    private Drawing(Element root) {
        var messages = named(root, "message", "name");
        var errors = named(root, "error", "errorCode");
        var defaults = new HashMap<String, String>();
        for (var element : all(root, "*")) {
            var kind = KINDS.get(element.getLocalName());
            if (kind != null) {
                shapes.put(element.getAttribute("id"), shape(element, kind, messages, errors));
                defaults.put(element.getAttribute("id"), element.getAttribute("default"));
                readWhatIsAsked(element, kind);
            }
        }
        for (var element : all(root, "sequenceFlow")) {
            var source = element.getAttribute("sourceRef");
            flows.add(new Flow(
                    element.getAttribute("id"),
                    element.getAttribute("name"),
                    source,
                    element.getAttribute("targetRef"),
                    all(element, "conditionExpression").stream()
                            .map(condition -> condition.getTextContent().strip())
                            .findFirst()
                            .orElse(""),
                    element.getAttribute("id").equals(defaults.get(source))));
        }
        timerFacts = all(root, "timeDate").stream()
                .map(date -> date.getTextContent().strip())
                .filter(text -> text.matches("\\$\\{\\w+}"))
                .map(text -> text.substring(2, text.length() - 1))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws IllegalArgumentException when the text is no XML that the product reads */
    public static Drawing of(String xml) {
        try {
            return new Drawing(DefinitionXml.read(xml).root());
        } catch (DefinitionXml.Unreadable e) {
            throw new IllegalArgumentException("a diagram cannot be read", e);
        }
    }

    public Optional<Shape> shape(String id) {
        return Optional.ofNullable(shapes.get(id));
    }

    /** The id of the process that a node calls; absent where it calls none. */
    public Optional<String> called(String id) {
        return Optional.ofNullable(called.get(id));
    }

    /** The facts that a node passes to the process that it calls: what they are named there, and here. */
    public Map<String, String> passedOn(String id) {
        return passedOn.getOrDefault(id, Map.of());
    }

    /** What a node asks of a table; absent where it asks none. */
    public Optional<TableTask> table(String id) {
        return Optional.ofNullable(tables.get(id));
    }

    /** All nodes, in the order of the file. */
    public List<Shape> shapes() {
        return List.copyOf(shapes.values());
    }

    /** The flows that leave a node, in the order in which the engine tries them. */
    public List<Flow> from(String id) {
        return flows.stream().filter(flow -> flow.source().equals(id)).toList();
    }

    /** What a node is called; its id where it has no name or is none of this drawing. */
    public String nameOf(String id) {
        var shape = shapes.get(id);
        return shape == null || shape.name().isBlank() ? id : shape.name();
    }

    /** The starts of the process itself, not those of its parts. */
    public List<Shape> starts() {
        return shapes.values().stream()
                .filter(shape -> shape.kind() == Kind.START && shape.part().isEmpty())
                .toList();
    }

    /** The facts that name the moment of a timer. */
    Set<String> timerFacts() {
        return timerFacts;
    }

    private void readWhatIsAsked(Element element, Kind kind) {
        var id = element.getAttribute("id");
        if (kind == Kind.CALL) {
            called.put(id, element.getAttribute("calledElement"));
            passedOn.put(
                    id,
                    all(element, "in").stream()
                            .filter(fact -> fact.hasAttribute("source"))
                            .collect(Collectors.toMap(
                                    fact -> fact.getAttribute("target"),
                                    fact -> fact.getAttribute("source"),
                                    (first, second) -> second)));
        } else if (kind == Kind.TABLE) {
            tables.put(
                    id,
                    new TableTask(
                            element.getAttributeNS(CAMUNDA, "decisionRef"),
                            element.getAttributeNS(CAMUNDA, "mapDecisionResult").isEmpty()
                                    ? ""
                                    : element.getAttributeNS(CAMUNDA, "resultVariable")));
        }
    }

    private static Shape shape(Element element, Kind kind, Map<String, String> messages, Map<String, String> errors) {
        return new Shape(
                element.getAttribute("id"),
                kind,
                element.getAttribute("name"),
                partOf(element),
                referred(element, "messageEventDefinition", "messageRef", messages),
                !all(element, "timerEventDefinition").isEmpty() && kind != Kind.PART,
                referred(element, "errorEventDefinition", "errorRef", errors),
                element.getAttribute("attachedToRef"));
    }

    private static String partOf(Element element) {
        for (Node node = element.getParentNode(); node instanceof Element parent; node = node.getParentNode()) {
            if ("subProcess".equals(parent.getLocalName())) {
                return parent.getAttribute("id");
            }
        }
        return "";
    }

    private static String referred(Element element, String definition, String attribute, Map<String, String> names) {
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element one && definition.equals(one.getLocalName())) {
                var reference = one.getAttribute(attribute);
                var local = reference.substring(reference.indexOf(':') + 1);
                return names.getOrDefault(local, local);
            }
        }
        return "";
    }

    private static Map<String, String> named(Element root, String element, String attribute) {
        return all(root, element).stream()
                .collect(Collectors.toMap(
                        one -> one.getAttribute("id"), one -> one.getAttribute(attribute), (first, second) -> first));
    }

    private static List<Element> all(Element root, String name) {
        var found = root.getElementsByTagNameNS("*", name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
