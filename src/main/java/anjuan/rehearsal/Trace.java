package anjuan.rehearsal;

import anjuan.engine.Drawing;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Which node of a path led to which: a path lists nodes in the order in which they were come to, and where several
 * branches run beside each other, what comes next in the list is not what comes next in the diagram.
 */
final class Trace {

    private record Given(int from, String flow) {}

    private final Drawing drawing;
    private final List<String> nodes;
    private final int[] cameFrom;

    private Trace(Drawing drawing, List<String> nodes, BiPredicate<Integer, Integer> mayLead) {
        this.drawing = drawing;
        this.nodes = nodes;
        this.cameFrom = new int[nodes.size()];
        Arrays.fill(cameFrom, -1);
        var given = new HashSet<Given>();
        for (int i = 0; i < nodes.size(); i++) {
            cameFrom[i] = findSource(i, given, mayLead);
        }
    }

    static Trace of(Drawing drawing, List<String> nodes) {
        return new Trace(drawing, nodes, (from, to) -> true);
    }

    /** @param mayLead whether the node at the first place had been left when that at the second was come to */
    static Trace of(Drawing drawing, List<String> nodes, BiPredicate<Integer, Integer> mayLead) {
        return new Trace(drawing, nodes, mayLead);
    }

    List<String> nodes() {
        return nodes;
    }

    /** The place that led to a place, -1 where an event did. */
    int before(int place) {
        return cameFrom[place];
    }

    /** The first place that a place led to; absent where the course stands there or ended. */
    Optional<Integer> after(int place) {
        for (int i = place + 1; i < cameFrom.length; i++) {
            if (cameFrom[i] == place) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The flow by which a place was left; absent where it was not, or where the path does not tell by which of several. */
    Optional<Drawing.Flow> flowFrom(int place) {
        return after(place).flatMap(next -> {
            var flows = drawing.from(nodes.get(place)).stream()
                    .filter(flow -> flow.target().equals(nodes.get(next)))
                    .toList();
            return flows.size() == 1 ? Optional.of(flows.get(0)) : Optional.empty();
        });
    }

    private int findSource(int place, Set<Given> given, BiPredicate<Integer, Integer> mayLead) {
        for (int from = place - 1; from >= 0; from--) {
            for (var flow : drawing.from(nodes.get(from))) {
                // a choice gives its token once, a fork once along each flow
                boolean isChoice = drawing.shape(nodes.get(from))
                        .filter(shape -> shape.kind() == Drawing.Kind.CHOICE)
                        .isPresent();
                var gift = new Given(from, isChoice ? "" : flow.id());
                if (flow.target().equals(nodes.get(place)) && !given.contains(gift) && mayLead.test(from, place)) {
                    given.add(gift);
                    return from;
                }
            }
        }
        return -1;
    }
}
