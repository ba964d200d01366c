package anjuan.definition;

import anjuan.definition.Difference.Aspect;
import anjuan.definition.Difference.Change;
import anjuan.engine.Definitions.Kind;
import anjuan.engine.Diagrams;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What differs between two versions of a definition; where a diagram is drawn is no difference. */
public final class Comparison {

    private static final String FLOW = "sequenceFlow";

    private Comparison() {}

    /**
     * The differences in the order of the later version, then what it no longer has.
     *
     * @throws UnreadableDefinition when one of the two is no diagram or no table
     */
    public static List<Difference> of(Kind kind, String older, String newer) {
        return kind == Kind.PROCESS
                ? ofProcesses(Markup.read(older), Markup.read(newer))
                : TableComparison.of(DecisionTable.read(older), DecisionTable.read(newer));
    }

    /** Whether a text can be read as a diagram at all, sound or not. */
    public static boolean isDiagram(String text) {
        try {
            return Markup.BPMN.equals(Markup.read(text).getNamespaceURI());
        } catch (UnreadableDefinition unreadable) {
            return false;
        }
    }

    /**
     * What the elements of a diagram are called in the language of the reader, by id.
     *
     * @throws UnreadableDefinition when it is no diagram
     */
    public static Map<String, String> labels(String xml, Diagrams.Words words) {
        return DrawnElement.of(Markup.read(xml)).entrySet().stream()
                .filter(one -> !one.getValue().label().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> words.of(
                                one.getKey(),
                                one.getValue().label(),
                                one.getValue().said().getOrDefault(Aspect.LABEL_EN, ""))));
    }

    private static List<Difference> ofProcesses(Element older, Element newer) {
        var before = DrawnElement.of(older);
        var after = DrawnElement.of(newer);
        var found = new ArrayList<Difference>();
        after.forEach((id, element) -> {
            var earlier = before.get(id);
            if (earlier == null) {
                found.add(whole(Change.ADDED, element));
            } else {
                compare(earlier, element, found);
            }
        });
        before.forEach((id, element) -> {
            if (!after.containsKey(id)) {
                found.add(whole(Change.REMOVED, element));
            }
        });
        return List.copyOf(found);
    }

    private static Difference whole(Change change, DrawnElement element) {
        var ends = element.type().equals(FLOW)
                ? element.said().get(Aspect.FROM) + " → " + element.said().get(Aspect.TO)
                : "";
        return new Difference(
                change,
                Aspect.WHOLE,
                element.id(),
                element.type(),
                element.label(),
                "",
                change == Change.REMOVED ? ends : "",
                change == Change.ADDED ? ends : "");
    }

    private static void compare(DrawnElement before, DrawnElement after, List<Difference> found) {
        var aspects = EnumSet.noneOf(Aspect.class);
        aspects.addAll(before.said().keySet());
        aspects.addAll(after.said().keySet());
        for (var aspect : aspects) {
            compare(aspect, "", before.said().get(aspect), after.said().get(aspect), after, found);
        }
        var names = new TreeSet<>(before.others().keySet());
        names.addAll(after.others().keySet());
        for (var name : names) {
            compare(
                    Aspect.OTHER,
                    name,
                    before.others().get(name),
                    after.others().get(name),
                    after,
                    found);
        }
    }

    private static void compare(
            Aspect aspect,
            String detail,
            @Nullable String older,
            @Nullable String newer,
            DrawnElement element,
            List<Difference> found) {
        var was = older == null ? "" : older;
        var is = newer == null ? "" : newer;
        if (!was.equals(is)) {
            found.add(new Difference(
                    Change.CHANGED, aspect, element.id(), element.type(), element.label(), detail, was, is));
        }
    }
}
