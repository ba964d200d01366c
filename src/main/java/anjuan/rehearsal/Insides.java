package anjuan.rehearsal;

import anjuan.rehearsal.Rehearsed.Inside;
import anjuan.rehearsal.Remark.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/** The processes that a course called, rehearsed before it: which of them hold it up, and what it tells of them. */
final class Insides {

    private final List<Inside> all;

    Insides(List<Inside> all) {
        this.all = List.copyOf(all);
    }

    /** Whether the process that was called at a place of the path never ends, so that the course stays there. */
    boolean holdsUp(int place) {
        return all.stream().anyMatch(inside -> inside.place() == place && holdsUp(inside));
    }

    /** Whether one that was called at a node never ends. */
    boolean holdsUp(String call) {
        return all.stream().anyMatch(inside -> inside.call().equals(call) && holdsUp(inside));
    }

    /** Those that a rehearsal came to: of a node that it comes to less often, the first. */
    List<Inside> reachedBy(List<String> path) {
        var times = new HashMap<String, Integer>();
        path.forEach(node -> times.merge(node, 1, Integer::sum));
        return all.stream()
                .filter(inside -> times.merge(inside.call(), -1, Integer::sum) >= 0)
                .toList();
    }

    /** What a course tells of what it called: nothing of one that takes the same path. */
    static Stream<Remark> told(Inside inside) {
        var matter = inside.course().matter().id();
        return switch (inside.result().verdict()) {
            case UNASKED, SAME -> Stream.of();
            case DIFFERENT -> Stream.of(Remark.of(Kind.DIFFERS_INSIDE, inside.call(), inside.process(), matter));
            case STUCK -> Stream.of(stuck(inside, matter));
        };
    }

    /** Names the innermost process that gets stuck. */
    private static Remark stuck(Inside inside, String matter) {
        var why = inside.result().remarks().stream()
                .filter(remark -> remark.kind().isStuck())
                .findFirst()
                .orElseThrow();
        return why.kind() == Kind.STUCK_INSIDE
                ? new Remark(Kind.STUCK_INSIDE, inside.call(), why.arguments())
                : Remark.of(Kind.STUCK_INSIDE, inside.call(), inside.process(), why.element(), matter);
    }

    private static boolean holdsUp(Inside inside) {
        return inside.result().verdict() == Verdict.STUCK && !inside.result().hasEnded();
    }
}
