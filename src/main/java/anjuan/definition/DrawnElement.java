package anjuan.definition;

import anjuan.definition.Difference.Aspect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * One element of a diagram, with all that it says except where it is drawn.
 *
 * @param said what it says, by aspect; what it does not say is absent
 * @param others attributes and parts that have no aspect of their own, by name
 */
record DrawnElement(String id, String type, String label, Map<Aspect, String> said, Map<String, String> others) {

    /** Parts of an element that are read with it, or that only repeat what the flows say. */
    private static final Set<String> READ_WITH_THEIR_ELEMENT = Set.of(
            "documentation",
            "extensionElements",
            "incoming",
            "outgoing",
            "conditionExpression",
            "timerEventDefinition",
            "messageEventDefinition",
            "errorEventDefinition",
            "terminateEventDefinition",
            "multiInstanceLoopCharacteristics",
            "text");

    /** Held by name where they are used. */
    private static final Set<String> NAMED_WHERE_USED = Set.of("message", "error");

    private static final Map<String, Aspect> ATTRIBUTES = Map.ofEntries(
            Map.entry("name", Aspect.LABEL),
            Map.entry("sourceRef", Aspect.FROM),
            Map.entry("targetRef", Aspect.TO),
            Map.entry("calledElement", Aspect.CALLED),
            Map.entry("attachedToRef", Aspect.ATTACHED),
            Map.entry("default", Aspect.DEFAULT),
            Map.entry("cancelActivity", Aspect.INTERRUPTS),
            Map.entry("isInterrupting", Aspect.INTERRUPTS),
            Map.entry("camunda:candidateGroups", Aspect.POST),
            Map.entry("camunda:delegateExpression", Aspect.STEP),
            Map.entry("camunda:decisionRef", Aspect.TABLE));

    /** What an attribute means where it is left out, so that writing it out is no difference. */
    private static final Map<String, String> MEANT_WHERE_LEFT_OUT = Map.of(
            "cancelActivity", "true",
            "isInterrupting", "true",
            "triggeredByEvent", "false",
            "isSequential", "false",
            "isClosed", "false",
            "isForCompensation", "false",
            "parallelMultiple", "false",
            "associationDirection", "None");

    /** All elements of a diagram by id, in the order of the file. */
    static Map<String, DrawnElement> of(Element definitions) {
        var found = new LinkedHashMap<String, DrawnElement>();
        for (var root : Markup.children(definitions)) {
            if (Markup.BPMN.equals(root.getNamespaceURI()) && !NAMED_WHERE_USED.contains(root.getLocalName())) {
                collect(definitions, root, found);
            }
        }
        return found;
    }

    private static void collect(Element definitions, Element element, Map<String, DrawnElement> found) {
        found.put(element.getAttribute("id"), read(definitions, element));
        for (var child : Markup.children(element)) {
            if (isElementOfItsOwn(child)) {
                collect(definitions, child, found);
            }
        }
    }

    private static boolean isElementOfItsOwn(Element child) {
        return Markup.BPMN.equals(child.getNamespaceURI())
                && !READ_WITH_THEIR_ELEMENT.contains(child.getLocalName())
                && child.hasAttribute("id");
    }

    private static DrawnElement read(Element definitions, Element element) {
        var said = new TreeMap<Aspect, String>();
        var others = new TreeMap<String, String>();
        readAttributes(element, said, others);
        put(said, Aspect.LEGAL_BASIS, Markup.texts(element, "documentation"));
        put(said, Aspect.LABEL_EN, Markup.property(element, "labelEn"));
        put(said, Aspect.LIMIT, Markup.property(element, "limit"));
        put(said, Aspect.CONDITION, Markup.text(element, "conditionExpression"));
        if (element.getLocalName().equals("textAnnotation")) {
            put(said, Aspect.LABEL, Markup.text(element, "text"));
        }
        readEvent(definitions, element, said);
        for (var loop : Markup.children(element, "multiInstanceLoopCharacteristics")) {
            put(said, Aspect.REPEATED, canonical(loop));
        }
        readExtensions(element, said, others);
        readRest(element, others);
        if (element.getParentNode() instanceof Element parent
                && parent.getLocalName().equals("subProcess")) {
            put(said, Aspect.PLACE, parent.getAttribute("id"));
        }
        return new DrawnElement(
                element.getAttribute("id"), element.getLocalName(), said.getOrDefault(Aspect.LABEL, ""), said, others);
    }

    private static void readAttributes(Element element, Map<Aspect, String> said, Map<String, String> others) {
        attributes(element).forEach((name, value) -> {
            if (name.equals("id") || value.equals(MEANT_WHERE_LEFT_OUT.get(name))) {
                return;
            }
            var aspect = ATTRIBUTES.get(name);
            if (aspect == null) {
                others.put(name, value);
            } else {
                put(said, aspect, value);
            }
        });
    }

    private static void readEvent(Element definitions, Element element, Map<Aspect, String> said) {
        var triggers = new ArrayList<String>();
        for (var trigger : Markup.children(element)) {
            switch (trigger.getLocalName()) {
                case "timerEventDefinition" ->
                    put(said, Aspect.TIMER, trigger.getTextContent().strip());
                case "messageEventDefinition" ->
                    put(said, Aspect.MESSAGE, named(definitions, trigger.getAttribute("messageRef"), "name"));
                case "errorEventDefinition" ->
                    put(said, Aspect.ERROR, named(definitions, trigger.getAttribute("errorRef"), "errorCode"));
                case "terminateEventDefinition" -> {
                    // says no more than its kind
                }
                default -> {
                    continue;
                }
            }
            triggers.add(trigger.getLocalName());
        }
        var kind = new ArrayList<String>(List.of(element.getLocalName()));
        kind.addAll(triggers);
        put(said, Aspect.KIND, String.join(" ", kind));
    }

    private static String named(Element definitions, String id, String attribute) {
        return Markup.children(definitions).stream()
                .filter(one -> NAMED_WHERE_USED.contains(one.getLocalName()))
                .filter(one -> one.getAttribute("id").equals(id))
                .map(one -> one.getAttribute(attribute))
                .findFirst()
                .orElse(id);
    }

    private static void readExtensions(Element element, Map<Aspect, String> said, Map<String, String> others) {
        var data = new ArrayList<String>();
        for (var extensions : Markup.children(element, "extensionElements")) {
            for (var one : Markup.children(extensions)) {
                switch (one.getLocalName()) {
                    case "in", "out" -> data.add(canonical(one));
                    case "properties" -> {
                        for (var property : Markup.children(one)) {
                            var name = property.getAttribute("name");
                            if (!name.equals("labelEn") && !name.equals("limit")) {
                                others.put("property " + name, property.getAttribute("value"));
                            }
                        }
                    }
                    default -> others.merge(one.getNodeName(), canonical(one), (first, more) -> first + " " + more);
                }
            }
        }
        put(said, Aspect.DATA, String.join("; ", data));
    }

    private static void readRest(Element element, Map<String, String> others) {
        for (var child : Markup.children(element)) {
            boolean isRead = READ_WITH_THEIR_ELEMENT.contains(child.getLocalName()) || isElementOfItsOwn(child);
            if (!isRead) {
                others.merge(child.getLocalName(), canonical(child), (first, more) -> first + " " + more);
            }
        }
    }

    /** An element as a text that is the same for each way to write it: without ids, prefixes and space. */
    private static String canonical(Element element) {
        var text = new StringBuilder(element.getLocalName());
        attributes(element).forEach((name, value) -> {
            if (!name.equals("id") && !value.equals(MEANT_WHERE_LEFT_OUT.get(name))) {
                text.append(' ').append(name).append('=').append(value);
            }
        });
        var children = Markup.children(element);
        if (children.isEmpty()) {
            var own = element.getTextContent().strip();
            return own.isEmpty()
                    ? text.toString()
                    : text.append(' ').append(own).toString();
        }
        return text.append(children.stream().map(DrawnElement::canonical).collect(Collectors.joining(", ", " (", ")")))
                .toString();
    }

    /** Attributes by name, those of Camunda with its usual prefix, whatever the file calls it. */
    private static Map<String, String> attributes(Element element) {
        var found = new TreeMap<String, String>();
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            var namespace = attribute.getNamespaceURI();
            if (namespace == null) {
                found.put(attribute.getLocalName(), attribute.getNodeValue());
            } else if (namespace.equals(Markup.CAMUNDA)) {
                found.put("camunda:" + attribute.getLocalName(), attribute.getNodeValue());
            } else if (!namespace.startsWith("http://www.w3.org/")) {
                found.put(namespace + " " + attribute.getLocalName(), attribute.getNodeValue());
            }
        }
        return found;
    }

    private static void put(Map<Aspect, String> said, Aspect aspect, String value) {
        if (!value.isEmpty()) {
            said.put(aspect, value);
        }
    }
}
