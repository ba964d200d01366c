package anjuan.rehearsal;

import anjuan.engine.Drawing;
import anjuan.engine.Trial;
import anjuan.engine.Trial.Wait;
import anjuan.rehearsal.Remark.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Says of a rehearsal that does not go on whether it stands or ended where the case did, and if not, why. */
final class Standstill {

    private final Drawing draft;
    private final Recorded recorded;
    private final Script script;
    private final Insides insides;

    Standstill(Drawing draft, Recorded recorded, Insides insides) {
        this.draft = draft;
        this.recorded = recorded;
        this.script = recorded.script();
        this.insides = insides;
    }

    /**
     * Why it stands still; absent where the case does too, or where a called process holds it up, which is told of that.
     *
     * @param holding what it waits for that holds it up
     * @param aside takes what is different and no reason to stop
     */
    Optional<Remark> why(Trial trial, List<Wait> holding, Consumer<Remark> aside) {
        if (trial.isOver()) {
            return whyItEnded(trial);
        }
        var untold = holding.stream()
                .filter(wait ->
                        wait.kind() == Trial.Kind.MESSAGE && !script.open().contains(wait.node()))
                .findFirst();
        if (untold.isPresent()) {
            return Optional.of(Remark.of(Kind.NEVER_TOLD, untold.get().node()));
        }
        boolean isHeldUp = holding.stream().anyMatch(wait -> insides.holdsUp(wait.node()));
        if (isHeldUp) {
            return Optional.empty();
        }
        var standing = script.standing().stream().sorted().findFirst();
        standing.ifPresent(where -> holding.stream()
                .filter(wait -> !script.open().contains(wait.node()))
                .forEach(wait -> aside.accept(Remark.of(Kind.STANDS_ELSEWHERE, wait.node(), where))));
        return script.isAtEnd() ? Optional.of(Remark.of(Kind.DOES_NOT_END, last(trial))) : Optional.empty();
    }

    /** The node that it came to last. */
    static String last(Trial trial) {
        var path = trial.path();
        return path.isEmpty() ? "" : path.get(path.size() - 1);
    }

    private Optional<Remark> whyItEnded(Trial trial) {
        if (!script.isAtEnd()) {
            return Optional.of(Remark.of(Kind.ENDS_TOO_EARLY, last(trial)));
        }
        var was = end(recorded.drawing(), recorded.nodes());
        var is = end(draft, trial.path());
        return was.equals(is) ? Optional.empty() : Optional.of(Remark.of(Kind.OTHER_END, is, was));
    }

    /** The end at which a path came out. */
    private static String end(Drawing drawing, List<String> path) {
        return path.stream()
                .filter(node -> drawing.shape(node)
                        .filter(shape -> shape.kind() == Drawing.Kind.END)
                        .isPresent())
                .reduce("", (earlier, later) -> later);
    }
}
