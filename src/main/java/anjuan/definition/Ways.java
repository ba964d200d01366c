package anjuan.definition;

import anjuan.definition.Drawing.Flow;
import anjuan.definition.Drawing.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The ways that a course can take through a diagram. A sub-process is entered at its start and left at its end; an event
 * at its border, and an event sub-process inside it, is reached as soon as it is entered; a join of parallel ways is
 * passed only when each of them has come.
 */
final class Ways {

    private static final String BEGIN = "";
    private static final String LEAVE = ">";

    /** Marks what is reached on a way beside the course, which ends without ending the scope that it lies in. */
    private static final String BESIDE = "~";

    private record Edge(String to, @Nullable Flow flow) {}

    private final Drawing drawing;
    private final Map<String, List<Edge>> edges = new LinkedHashMap<>();
    private final Map<String, Integer> joins = new HashMap<>();

    Ways(Drawing drawing) {
        this.drawing = drawing;
        drawing.flows().forEach(flow -> edge(leave(flow.from()), flow.to(), flow));
        drawing.nodes().values().forEach(this::connect);
    }

    private void connect(Node node) {
        var around = drawing.nodes().get(node.scope());
        switch (node.kind()) {
            case "startEvent" -> edge(around == null ? BEGIN : around.id(), node.id(), null);
            case "boundaryEvent" ->
                edge(node.attribute("attachedToRef"), node.interrupts() ? node.id() : node.id() + BESIDE, null);
            case "parallelGateway" -> joins.put(node.id(), drawing.to(node.id()).size());
            default -> {
                if (node.isEventSubProcess()) {
                    edge(node.scope(), node.id(), null);
                }
            }
        }
        boolean isEnd = drawing.from(node.id()).isEmpty() && !node.isEventSubProcess();
        if (isEnd && around != null && node.inside("errorEventDefinition") == null) {
            edge(leave(node.id()), endOf(around), null);
        }
    }

    /** Where a course goes on when a scope has ended: an event sub-process that interrupts ends the one around it. */
    private String endOf(Node scope) {
        if (!scope.isEventSubProcess()) {
            return leave(scope.id());
        }
        var around = drawing.nodes().get(scope.scope());
        boolean endsIt = drawing.all("startEvent")
                .filter(start -> start.scope().equals(scope.id()))
                .allMatch(Node::interrupts);
        return endsIt && around != null ? endOf(around) : scope.id() + LEAVE;
    }

    private String leave(String node) {
        var known = drawing.nodes().get(node);
        return known != null && known.kind().equals("subProcess") ? node + LEAVE : node;
    }

    private void edge(String from, String to, @Nullable Flow flow) {
        edges.computeIfAbsent(from, none -> new ArrayList<>()).add(new Edge(to, flow));
    }

    /** All that a course can reach from the beginning. */
    Set<String> reached() {
        return go(BEGIN, Set.of(), flow -> true, true).keySet().stream()
                .map(Ways::nodeOf)
                .collect(Collectors.toSet());
    }

    private static String nodeOf(String place) {
        return place.endsWith(BESIDE) ? place.substring(0, place.length() - BESIDE.length()) : place;
    }

    /**
     * A way to a node around others.
     *
     * @param after the node behind which it begins, whatever has come to a join before; null for the beginning of the process
     * @param open which flows may be taken
     * @return the nodes that it passes, the last one included; absent when there is no such way
     */
    Optional<List<Node>> around(@Nullable String after, String before, Set<String> closed, Predicate<Flow> open) {
        var from = after == null ? BEGIN : leave(after);
        var came = go(from, closed, open, after == null);
        // a way beside the course ends without an end of the course
        var reached = came.containsKey(before) || isEnd(before) ? before : before + BESIDE;
        if (!came.containsKey(reached)) {
            return Optional.empty();
        }
        var way = new LinkedList<Node>();
        var passed = new HashSet<String>();
        for (String at = reached; at != null && passed.add(at); at = came.get(at)) {
            var node = drawing.nodes().get(nodeOf(at));
            if (node != null) {
                way.addFirst(node);
            }
            if (at.equals(from)) {
                break;
            }
        }
        return Optional.of(List.copyOf(way));
    }

    private boolean isEnd(String node) {
        return drawing.all("endEvent").anyMatch(end -> end.id().equals(node));
    }

    /**
     * What is reached, each with where it was first reached from.
     *
     * @param joinsWait whether a join is passed only when each way has come
     */
    private Map<String, String> go(String from, Set<String> closed, Predicate<Flow> open, boolean joinsWait) {
        var came = new HashMap<String, String>();
        var waiting = new ArrayDeque<String>();
        var arrived = new HashMap<String, Set<String>>();
        waiting.add(from);
        while (!waiting.isEmpty()) {
            var at = waiting.remove();
            boolean isBeside = at.endsWith(BESIDE);
            for (var edge : edges.getOrDefault(nodeOf(at), List.of())) {
                var node = nodeOf(edge.to());
                if (isBeside && edge.flow() == null && isEndOfScope(node, came)) {
                    continue;
                }
                var to = isBeside ? node + BESIDE : edge.to();
                if (closed.contains(node) || came.containsKey(to) || !isOpen(edge.flow(), open)) {
                    continue;
                }
                if (!joinsWait || isFilled(edge, to, arrived)) {
                    came.put(to, at);
                    waiting.add(to);
                }
            }
        }
        return came;
    }

    /** A way beside the course ends by itself, unless it lies in a sub-process that was entered on it. */
    private static boolean isEndOfScope(String to, Map<String, String> came) {
        return to.endsWith(LEAVE) && !came.containsKey(to.substring(0, to.length() - LEAVE.length()) + BESIDE);
    }

    private static boolean isOpen(@Nullable Flow flow, Predicate<Flow> open) {
        return flow == null || open.test(flow);
    }

    private boolean isFilled(Edge edge, String to, Map<String, Set<String>> arrived) {
        int ways = edge.flow() == null ? 1 : joins.getOrDefault(nodeOf(to), 1);
        if (ways <= 1) {
            return true;
        }
        var here = arrived.computeIfAbsent(to, none -> new HashSet<>());
        here.add(String.valueOf(edge.flow().id()));
        return here.size() >= ways;
    }

    /** The nodes from which some end can be reached. */
    Set<String> leadingToAnEnd() {
        var backwards = new HashMap<String, List<String>>();
        edges.forEach((from, tos) -> tos.forEach(edge -> backwards
                .computeIfAbsent(nodeOf(edge.to()), none -> new ArrayList<>())
                .add(from)));
        var leading = new HashSet<String>();
        var waiting = new ArrayDeque<String>();
        drawing.all("endEvent").map(Node::id).forEach(waiting::add);
        while (!waiting.isEmpty()) {
            var at = waiting.remove();
            if (leading.add(at)) {
                waiting.addAll(backwards.getOrDefault(at, List.of()));
            }
        }
        return leading;
    }
}
