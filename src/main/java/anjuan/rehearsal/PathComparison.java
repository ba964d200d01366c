package anjuan.rehearsal;

import anjuan.engine.Drawing;
import anjuan.rehearsal.Remark.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells what is different between the path of a case and that of its rehearsal. */
final class PathComparison {

    /** The n-th time that a path comes to a node. */
    private record Time(String node, int count) {}

    private final Trace recorded;
    private final Trace rehearsed;
    private final Drawing newer;
    private final Map<String, Integer> before = new LinkedHashMap<>();
    private final Map<String, Integer> now = new LinkedHashMap<>();

    private PathComparison(Drawing older, List<String> recorded, Drawing newer, List<String> rehearsed) {
        this.newer = newer;
        this.recorded = Trace.of(older, recorded);
        this.rehearsed = Trace.of(newer, rehearsed);
        recorded.forEach(node -> before.merge(node, 1, Integer::sum));
        rehearsed.forEach(node -> now.merge(node, 1, Integer::sum));
    }

    /** @param isWhole whether the rehearsal got to its end, so that what it did not come to is left out */
    static List<Remark> of(
            Drawing older, List<String> recorded, Drawing newer, List<String> rehearsed, boolean isWhole) {
        var comparison = new PathComparison(older, recorded, newer, rehearsed);
        var remarks = new ArrayList<Remark>();
        comparison.tellOtherWays(remarks);
        comparison.tellNew(remarks);
        if (isWhole) {
            comparison.tellLeftOut(remarks);
            comparison.tellCounts(remarks);
        }
        comparison.tellMoved(remarks);
        return remarks;
    }

    private void tellNew(List<Remark> remarks) {
        for (var node : now.keySet()) {
            if (!before.containsKey(node)) {
                boolean isTask = newer.shape(node)
                        .filter(shape -> shape.kind() == Drawing.Kind.USER_TASK || shape.kind() == Drawing.Kind.CALL)
                        .isPresent();
                int place = rehearsed.before(rehearsed.nodes().indexOf(node));
                remarks.add(Remark.of(
                        isTask ? Kind.NEW_TASK : Kind.NEW,
                        node,
                        place < 0 ? "" : rehearsed.nodes().get(place)));
            }
        }
    }

    private void tellLeftOut(List<Remark> remarks) {
        for (var node : before.keySet()) {
            if (!now.containsKey(node)) {
                int place = recorded.before(recorded.nodes().indexOf(node));
                remarks.add(Remark.of(
                        Kind.LEFT_OUT, node, place < 0 ? "" : recorded.nodes().get(place)));
            }
        }
    }

    private void tellCounts(List<Remark> remarks) {
        before.forEach((node, was) -> {
            int is = now.getOrDefault(node, 0);
            if (is > 0 && is != was) {
                remarks.add(Remark.of(
                        is > was ? Kind.MORE_OFTEN : Kind.LESS_OFTEN,
                        node,
                        Integer.toString(was),
                        Integer.toString(is)));
            }
        });
    }

    private void tellOtherWays(List<Remark> remarks) {
        for (var node : before.keySet()) {
            boolean isChoice = newer.shape(node)
                    .filter(shape -> shape.kind() == Drawing.Kind.CHOICE)
                    .isPresent();
            if (!isChoice || !now.containsKey(node)) {
                continue;
            }
            var was = ways(recorded, node);
            var is = ways(rehearsed, node);
            for (int i = 0; i < Math.min(was.size(), is.size()); i++) {
                if (!isSameWay(was.get(i), is.get(i))) {
                    remarks.add(Remark.of(
                            Kind.OTHER_WAY, node, was.get(i).target(), is.get(i).target()));
                    break;
                }
            }
        }
    }

    /** A flow keeps its id when it is drawn to another target; one with another id is the same when it leads to the same. */
    private boolean isSameWay(Drawing.Flow was, Drawing.Flow is) {
        boolean isKept =
                newer.from(was.source()).stream().anyMatch(flow -> flow.id().equals(was.id()));
        return isKept ? was.id().equals(is.id()) : was.target().equals(is.target());
    }

    private static List<Drawing.Flow> ways(Trace path, String node) {
        var ways = new ArrayList<Drawing.Flow>();
        for (int i = 0; i < path.nodes().size(); i++) {
            if (path.nodes().get(i).equals(node)) {
                path.flowFrom(i).ifPresent(ways::add);
            }
        }
        return ways;
    }

    /** Told of nodes that stand behind another one than before, what is new or left out not counted. */
    private void tellMoved(List<Remark> remarks) {
        var was = times(recorded);
        var is = times(rehearsed);
        var common = new HashSet<>(was);
        common.retainAll(new HashSet<>(is));
        var behindWas = behind(recorded, was, common);
        var behindIs = behind(rehearsed, is, common);
        if (steps(behindWas).equals(steps(behindIs))) {
            return;
        }
        was.retainAll(common);
        is.retainAll(common);
        var inOrder = Alignment.of(was, is).stream()
                .filter(Alignment.Row::isBoth)
                .map(Alignment.Row::one)
                .collect(Collectors.toSet());
        var told = new LinkedHashSet<String>();
        for (var time : is) {
            var wasBehind = nodeOf(behindWas.get(time));
            var isBehind = nodeOf(behindIs.get(time));
            if (!inOrder.contains(time) && !wasBehind.equals(isBehind) && told.add(time.node())) {
                remarks.add(Remark.of(Kind.MOVED, time.node(), wasBehind, isBehind));
            }
        }
    }

    /** Which node stands behind which, how often; branches beside each other may come in any order. */
    private static Map<List<String>, Long> steps(Map<Time, Time> behind) {
        return behind.entrySet().stream()
                .collect(Collectors.groupingBy(
                        step -> List.of(step.getKey().node(), step.getValue().node()), Collectors.counting()));
    }

    private boolean isJoin(String node) {
        boolean isParallel = newer.shape(node)
                .filter(shape -> shape.kind() == Drawing.Kind.FORK)
                .isPresent();
        return isParallel
                && newer.shapes().stream()
                                .flatMap(shape -> newer.from(shape.id()).stream())
                                .filter(flow -> flow.target().equals(node))
                                .count()
                        > 1;
    }

    private static String nodeOf(@Nullable Time time) {
        return time == null ? "" : time.node();
    }

    private static List<Time> times(Trace path) {
        var counts = new HashMap<String, Integer>();
        var times = new ArrayList<Time>();
        path.nodes().forEach(node -> times.add(new Time(node, counts.merge(node, 1, Integer::sum))));
        return times;
    }

    /** Which branch comes to a join last is no matter of the way, so a join stands behind none. */
    private Map<Time, Time> behind(Trace path, List<Time> times, Set<Time> common) {
        var behind = new HashMap<Time, Time>();
        for (int i = 0; i < times.size(); i++) {
            if (common.contains(times.get(i)) && !isJoin(times.get(i).node())) {
                int from = path.before(i);
                while (from >= 0 && !common.contains(times.get(from))) {
                    from = path.before(from);
                }
                if (from >= 0) {
                    behind.put(times.get(i), times.get(from));
                }
            }
        }
        return behind;
    }
}
