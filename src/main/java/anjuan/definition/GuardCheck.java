package anjuan.definition;

import anjuan.definition.Drawing.Node;
import anjuan.definition.RequiredSteps.Guard;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether what the law asks before an act still lies on each way to it. A finding tells the way around. */
@Component
class GuardCheck {

    private final RequiredSteps required;
    private final Offer offer;

    GuardCheck(RequiredSteps required, Offer offer) {
        this.required = required;
        this.offer = offer;
    }

    void check(Drawing drawing, String key, Findings findings) {
        var process = drawing.process();
        if (process == null) {
            return;
        }
        for (var kept : required.mustContain(key)) {
            if (drawing.named(kept.node()).isEmpty()) {
                findings.blocks(
                        "REQUIRED_STEP_MISSING", process, nameOf(key, kept.node(), findings), legal(kept.legal()));
            }
        }
        var ways = new Ways(drawing);
        for (var guard : required.guards(key)) {
            drawing.named(guard.before()).forEach(node -> wayAround(drawing, ways, guard, node)
                    .ifPresent(way -> findings.blocks(
                            "GUARD_AVOIDED",
                            node,
                            guard.passes().stream()
                                    .map(one -> nameOf(key, one, findings))
                                    .collect(Collectors.joining(" / ")),
                            legal(guard.legal()),
                            findings.way(way))));
        }
        checkPlaces(drawing, key, findings);
    }

    /** An act that is guarded in one process is not done in another, where nothing guards it. */
    private void checkPlaces(Drawing drawing, String key, Findings findings) {
        elsewhere(key).forEach((guarded, processes) -> drawing.named(guarded).stream()
                .filter(node -> node.isActivity())
                .forEach(node -> findings.blocks("GUARDED_ELSEWHERE", node, String.join(", ", processes))));
    }

    /** What is not done in a process, since it is guarded in others, and in which: ids of tasks, and "calls" with a process. */
    Map<String, List<String>> elsewhere(String key) {
        var delivered = offer.delivered().diagrams().get(key);
        var elsewhere = new TreeMap<>(required.guardedIn());
        elsewhere
                .entrySet()
                .removeIf(guarded -> guarded.getValue().contains(key)
                        || delivered != null
                                && !delivered.named(guarded.getKey()).isEmpty());
        return elsewhere;
    }

    private static Optional<List<Node>> wayAround(Drawing drawing, Ways ways, Guard guard, Node before) {
        var closed = guard.nodes().stream()
                .flatMap(name -> drawing.named(name).stream())
                .map(Node::id)
                .collect(Collectors.toCollection(HashSet::new));
        var conditions = Set.copyOf(guard.conditions());
        if (guard.after() == null) {
            return around(drawing, ways, null, before, closed, conditions);
        }
        return drawing.named(guard.after()).stream()
                .map(after -> around(drawing, ways, after.id(), before, closed, conditions))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<List<Node>> around(
            Drawing drawing,
            Ways ways,
            @Nullable String after,
            Node before,
            Set<String> closed,
            Set<String> conditions) {
        return ways.around(after, before.id(), closed, flow -> drawing.holdsOn(flow).stream()
                .noneMatch(conditions::contains));
    }

    /** What is required as the delivered diagram calls it, where a draft may have left it out. */
    private String nameOf(String key, String required, Findings findings) {
        var delivered = offer.delivered().diagrams().get(key);
        if (delivered == null) {
            return required;
        }
        if (required.startsWith("if ")) {
            return delivered.flows().stream()
                    .filter(flow -> delivered.holdsOn(flow).contains(required.substring("if ".length())))
                    .findFirst()
                    .map(flow ->
                            findings.label(delivered.nodes().get(flow.from())) + " " + findings.label(flow.element()))
                    .orElse(required);
        }
        return delivered.named(required).stream()
                .findFirst()
                .map(findings::label)
                .orElse(required);
    }

    private static String legal(List<String> rows) {
        return String.join("、", rows);
    }
}
