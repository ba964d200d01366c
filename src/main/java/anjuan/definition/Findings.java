package anjuan.definition;

import anjuan.definition.Drawing.Node;
import anjuan.engine.DefinitionRules.Violation;
import anjuan.engine.DefinitionXml;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** Gathers what the checks find, with labels in the language of the person who asks. */
final class Findings {

    /** More are not listed: whoever mends these checks again. */
    private static final int MOST_LISTED = 300;

    private final EnglishWords words;
    private final List<Finding> found = new ArrayList<>();

    Findings(EnglishWords words) {
        this.words = words;
    }

    /** What a node is called. */
    String label(Node node) {
        var label = words.label(node.element());
        return label.isBlank() ? node.id() : label;
    }

    /** What a flow is called; empty where it has no name. */
    String label(Element element) {
        return words.label(element);
    }

    /** Nodes in the order in which a course passes them. */
    String way(List<Node> nodes) {
        return nodes.stream().map(this::label).collect(Collectors.joining(" → "));
    }

    void blocks(String code, Node node, Object... arguments) {
        add(Severity.BLOCKS, code, node.id(), label(node), node.line(), arguments);
    }

    void blocks(String code, Element element, Object... arguments) {
        add(
                Severity.BLOCKS,
                code,
                element.getAttribute("id"),
                words.label(element),
                DefinitionXml.line(element),
                arguments);
    }

    void warns(String code, Node node, Object... arguments) {
        add(Severity.WARNS, code, node.id(), label(node), node.line(), arguments);
    }

    /** @param elements by id */
    void broken(Violation violation, Map<String, Element> elements) {
        var element = elements.get(violation.elementId());
        add(
                Severity.BLOCKS,
                violation.code(),
                violation.elementId(),
                element == null ? "" : words.label(element),
                violation.line(),
                violation.detail());
    }

    private void add(Severity severity, String code, String element, String label, int line, Object... arguments) {
        found.add(new Finding(
                severity,
                code,
                element,
                label,
                line,
                List.of(arguments).stream().map(String::valueOf).toList()));
    }

    /** Whether something was found that blocks. */
    boolean block() {
        return found.stream().anyMatch(finding -> finding.severity() == Severity.BLOCKS);
    }

    /** What blocks first, each in the order of the text; of very many the first, and how many more there are. */
    List<Finding> inOrder() {
        var all = found.stream()
                .distinct()
                .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::line))
                .toList();
        if (all.size() <= MOST_LISTED) {
            return all;
        }
        var first = new ArrayList<>(all.subList(0, MOST_LISTED));
        var last = all.get(MOST_LISTED);
        first.add(new Finding(
                Severity.BLOCKS,
                "MORE_FOUND",
                last.element(),
                last.label(),
                last.line(),
                List.of(String.valueOf(all.size() - MOST_LISTED))));
        return List.copyOf(first);
    }
}
