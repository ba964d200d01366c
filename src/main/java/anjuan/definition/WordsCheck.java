package anjuan.definition;

import anjuan.definition.Drawing.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Whether all that is written in a drawing is there in both languages and says what it rests on, and is easy to read. */
@Component
class WordsCheck {

    private static final Set<String> NOT_SHOWN = Set.of("message", "error", "process", "property", "definitions");

    /** Characters that a box of the usual size shows in three lines. */
    private static final int LONGEST_LABEL = 20;

    private final EnglishWords english;

    WordsCheck(EnglishWords english) {
        this.english = english;
    }

    void check(Drawing drawing, Findings findings) {
        drawing.xml().elements().stream()
                .filter(element -> !element.getAttribute("name").isBlank())
                .filter(element -> !NOT_SHOWN.contains(element.getLocalName()))
                .filter(element -> !String.valueOf(element.getNamespaceURI()).contains("/DI"))
                .filter(element -> english.of(element).isEmpty())
                .forEach(element -> findings.blocks("ENGLISH_LABEL_MISSING", element, element.getAttribute("name")));
        var process = drawing.process();
        if (process != null && Drawing.documentation(process).isEmpty()) {
            findings.blocks("LEGAL_BASIS_MISSING", process);
        }
        drawing.nodes().values().stream()
                .filter(node -> Drawing.documentation(node.element()).isEmpty())
                .forEach(node -> findings.blocks("LEGAL_BASIS_MISSING", node));
        checkStyle(drawing, findings);
    }

    private static void checkStyle(Drawing drawing, Findings findings) {
        Map<String, Node> tasks = new HashMap<>();
        for (var node : drawing.nodes().values()) {
            if (node.name().length() > LONGEST_LABEL) {
                findings.warns("LABEL_LONG", node, LONGEST_LABEL);
            }
            if (node.kind().endsWith("Task")) {
                var other = tasks.putIfAbsent(node.name(), node);
                if (other != null) {
                    findings.warns("LABEL_TWICE", node, other.id());
                }
            }
        }
        checkOverlaps(drawing, findings);
    }

    private static void checkOverlaps(Drawing drawing, Findings findings) {
        var boxes = new HashMap<String, double[]>();
        drawing.xml().elements().stream()
                .filter(element -> "BPMNShape".equals(element.getLocalName()))
                .forEach(shape -> Drawing.children(shape)
                        .filter(child -> "Bounds".equals(child.getLocalName()))
                        .findFirst()
                        .ifPresent(bounds -> boxes.put(shape.getAttribute("bpmnElement"), box(bounds))));
        List<Node> nodes = new ArrayList<>(drawing.nodes().values());
        for (int later = 0; later < nodes.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                var one = nodes.get(earlier);
                var other = nodes.get(later);
                boolean isBorder =
                        one.kind().equals("boundaryEvent") || other.kind().equals("boundaryEvent");
                if (!isBorder
                        && one.scope().equals(other.scope())
                        && overlap(boxes.get(one.id()), boxes.get(other.id()))) {
                    findings.warns("SHAPES_OVERLAP", other, findings.label(one));
                }
            }
        }
    }

    private static double[] box(Element bounds) {
        double x = number(bounds, "x");
        double y = number(bounds, "y");
        return new double[] {x, y, x + number(bounds, "width"), y + number(bounds, "height")};
    }

    private static double number(Element bounds, String name) {
        try {
            return Double.parseDouble(bounds.getAttribute(name));
        } catch (NumberFormatException toldByTheRules) {
            return 0;
        }
    }

    private static boolean overlap(double @Nullable [] one, double @Nullable [] other) {
        return one != null
                && other != null
                && one[0] < other[2]
                && other[0] < one[2]
                && one[1] < other[3]
                && other[1] < one[3];
    }
}
