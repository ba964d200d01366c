package anjuan.definition;

import anjuan.engine.DefinitionXml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A diagram as nodes and flows; what it draws wrongly is kept as it is, for the checks to find. */
final class Drawing {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Set<String> NO_NODES = Set.of(
            "documentation",
            "extensionElements",
            "incoming",
            "outgoing",
            "sequenceFlow",
            "laneSet",
            "textAnnotation",
            "association",
            "group",
            "multiInstanceLoopCharacteristics");
    private static final Pattern ASKED = Pattern.compile("\\$\\{(!?)([a-z]\\w*)(?: == '([A-Z_]+)')?}");

    /**
     * One thing that a course passes.
     *
     * @param scope id of the sub-process that it lies in; empty for the process itself
     */
    record Node(String id, String kind, String name, String scope, Element element) {

        boolean isActivity() {
            return kind.endsWith("Task") || kind.equals("callActivity");
        }

        boolean isEventSubProcess() {
            return kind.equals("subProcess")
                    && element.getAttribute("triggeredByEvent").equals("true");
        }

        /** Of a start or boundary event: whether what goes on around it ends. */
        boolean interrupts() {
            return !element.getAttribute("isInterrupting").equals("false")
                    && !element.getAttribute("cancelActivity").equals("false");
        }

        String attribute(String name) {
            return element.getAttribute(name);
        }

        String camunda(String name) {
            return element.getAttributeNS(CAMUNDA, name);
        }

        /** What comes first among the elements of one name inside, or null. */
        @Nullable
        Element inside(String name) {
            return children(element)
                    .filter(child -> name.equals(child.getLocalName()))
                    .findFirst()
                    .orElse(null);
        }

        int line() {
            return DefinitionXml.line(element);
        }
    }

    /**
     * A way from one node to the next.
     *
     * @param condition as written, empty where there is none
     */
    record Flow(String id, String from, String to, String scope, String condition, Element element) {}

    /** A fact that a condition or timer asks, with the word that it is compared with, if any. */
    record Asked(boolean isDenied, String fact, @Nullable String word) {}

    private final @Nullable Element process;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Flow> flows = new ArrayList<>();
    private final Map<String, String> messages = new LinkedHashMap<>();
    private final DefinitionXml xml;

    private Drawing(DefinitionXml xml) {
        this.xml = xml;
        this.process = children(xml.root())
                .filter(child -> "process".equals(child.getLocalName()) && BPMN.equals(child.getNamespaceURI()))
                .findFirst()
                .orElse(null);
        if (process != null) {
            read(process, "");
        }
        children(xml.root())
                .filter(child -> "message".equals(child.getLocalName()))
                .forEach(message -> messages.put(message.getAttribute("id"), message.getAttribute("name")));
    }

    static Drawing of(DefinitionXml xml) {
        return new Drawing(xml);
    }

    private void read(Element around, String scope) {
        children(around).filter(child -> BPMN.equals(child.getNamespaceURI())).forEach(child -> {
            var kind = child.getLocalName();
            var id = child.getAttribute("id");
            if (kind.equals("sequenceFlow")) {
                flows.add(new Flow(
                        id,
                        child.getAttribute("sourceRef"),
                        child.getAttribute("targetRef"),
                        scope,
                        condition(child),
                        child));
            } else if (!NO_NODES.contains(kind) && !kind.endsWith("EventDefinition")) {
                nodes.putIfAbsent(id, new Node(id, kind, child.getAttribute("name"), scope, child));
                if (kind.equals("subProcess")) {
                    read(child, id);
                }
            }
        });
    }

    private static String condition(Element flow) {
        return children(flow)
                .filter(child -> "conditionExpression".equals(child.getLocalName()))
                .map(child -> DefinitionXml.textOf(child).strip())
                .findFirst()
                .orElse("");
    }

    DefinitionXml xml() {
        return xml;
    }

    /** The process that is drawn; null where the text draws none. */
    @Nullable
    Element process() {
        return process;
    }

    String key() {
        return process == null ? "" : process.getAttribute("id");
    }

    /** In the order of the text. */
    Map<String, Node> nodes() {
        return nodes;
    }

    Stream<Node> all(String kind) {
        return nodes.values().stream().filter(node -> node.kind().equals(kind));
    }

    /** The nodes that a name means: an id, "calls" and a process, or "ends" for all ends outside a sub-process. */
    List<Node> named(String name) {
        if (name.equals("ends")) {
            return all("endEvent").filter(end -> end.scope().isEmpty()).toList();
        }
        if (name.startsWith("calls ")) {
            var process = name.substring("calls ".length());
            return all("callActivity")
                    .filter(call -> call.attribute("calledElement").equals(process))
                    .toList();
        }
        return nodes.containsKey(name) ? List.of(nodes.get(name)) : List.of();
    }

    List<Flow> flows() {
        return flows;
    }

    List<Flow> from(String node) {
        return flows.stream().filter(flow -> flow.from().equals(node)).toList();
    }

    List<Flow> to(String node) {
        return flows.stream().filter(flow -> flow.to().equals(node)).toList();
    }

    /** The name of the message that an event waits for; null when it waits for none. */
    @Nullable
    String messageOf(Node event) {
        var definition = event.inside("messageEventDefinition");
        return definition == null ? null : messages.getOrDefault(definition.getAttribute("messageRef"), "");
    }

    /** The moment that a timer waits for, as written; null when the event is no timer. */
    @Nullable
    String timerOf(Node event) {
        var definition = event.inside("timerEventDefinition");
        return definition == null
                ? null
                : children(definition)
                        .findFirst()
                        .map(DefinitionXml::textOf)
                        .orElse("")
                        .strip();
    }

    /** What is true on a flow: its condition, and on a default flow the contrary of all others. */
    Set<String> holdsOn(Flow flow) {
        var holds = new TreeSet<String>();
        if (!flow.condition().isEmpty()) {
            holds.add(said(asked(flow.condition()), false));
        }
        var from = nodes.get(flow.from());
        if (from != null && from.attribute("default").equals(flow.id())) {
            from(flow.from()).stream()
                    .filter(other ->
                            !other.id().equals(flow.id()) && !other.condition().isEmpty())
                    .forEach(other -> holds.add(said(asked(other.condition()), true)));
        }
        return holds;
    }

    /** A condition that the rules let pass; null for any other text. */
    static @Nullable Asked asked(String condition) {
        var match = ASKED.matcher(condition);
        return match.matches() ? new Asked(!match.group(1).isEmpty(), match.group(2), match.group(3)) : null;
    }

    private static String said(@Nullable Asked asked, boolean isContrary) {
        if (asked == null) {
            return "";
        }
        if (asked.word() != null) {
            return asked.fact() + (isContrary ? " != '" : " == '") + asked.word() + "'";
        }
        return (asked.isDenied() == isContrary ? "" : "!") + asked.fact();
    }

    /** A property of ours on an element, by its name; empty where it has none. */
    static String property(Element element, String name) {
        return children(element)
                .filter(child -> "extensionElements".equals(child.getLocalName()))
                .flatMap(Drawing::children)
                .filter(child -> "properties".equals(child.getLocalName()))
                .flatMap(Drawing::children)
                .filter(child -> child.getAttribute("name").equals(name))
                .map(child -> child.getAttribute("value").strip())
                .findFirst()
                .orElse("");
    }

    static String documentation(Element element) {
        return children(element)
                .filter(child -> "documentation".equals(child.getLocalName()))
                .map(child -> DefinitionXml.textOf(child).strip())
                .findFirst()
                .orElse("");
    }

    static Stream<Element> children(Element element) {
        var found = new ArrayList<Element>();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element one) {
                found.add(one);
            }
        }
        return found.stream();
    }
}
