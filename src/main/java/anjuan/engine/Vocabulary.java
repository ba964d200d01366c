package anjuan.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The elements and attributes that a kind of definition may hold, each by the usual prefix of its namespace. What is not
 * named is not known: the engine reads its older namespace as its own, and recognises tasks by their local names whatever
 * namespace they carry.
 */
final class Vocabulary {

    private final Map<String, String> prefixes;
    private final Map<String, Set<String>> attributes;

    /**
     * @param prefixes by namespace
     * @param lines an element and the attributes that it may have, one element a line; an id it may always have
     */
    Vocabulary(Map<String, String> prefixes, String lines) {
        this.prefixes = Map.copyOf(prefixes);
        var read = new LinkedHashMap<String, Set<String>>();
        lines.lines().map(String::strip).forEach(line -> {
            var words = line.split("\\s+");
            read.put(words[0], Set.of(words));
        });
        this.attributes = read;
    }

    /** An element by the usual prefix of its namespace; null where the namespace is none of ours. */
    @Nullable
    String nameOf(Node node) {
        var prefix = prefixes.get(String.valueOf(node.getNamespaceURI()));
        return prefix == null ? null : prefix + ":" + node.getLocalName();
    }

    boolean hasElement(String name) {
        return attributes.containsKey(name);
    }

    /** Declarations of namespaces are lawful everywhere. */
    boolean isDeclaration(Node attribute) {
        return XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI());
    }

    boolean hasAttribute(String element, String attribute) {
        return attribute.equals("id")
                || attributes.getOrDefault(element, Set.of()).contains(attribute);
    }

    /** The id of the element or of the nearest one around it that has one. */
    static String idOf(Element element) {
        for (Node node = element; node instanceof Element e; node = node.getParentNode()) {
            if (!e.getAttribute("id").isEmpty()) {
                return e.getAttribute("id");
            }
        }
        return "";
    }
}
