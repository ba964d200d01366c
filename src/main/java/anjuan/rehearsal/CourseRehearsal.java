package anjuan.rehearsal;

import anjuan.engine.Drawing;
import anjuan.engine.Sandbox;
import anjuan.engine.Trial;
import anjuan.engine.Trial.Wait;
import anjuan.rehearsal.Remark.Kind;
import anjuan.rehearsal.Script.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs one course again on a diagram: what happened to it is done again, in its order, whenever the diagram waits for it; a
 * called process is over when it was, unless it never comes to its end itself.
 */
final class CourseRehearsal {

    private static final int MOST_TIMES_AGAIN = 2;
    private static final int MOST_ACTS = 500;

    private final Drawing draft;
    private final Recorded recorded;
    private final Script script;
    private final Insides insides;
    private final Standstill standstill;
    private final AnswersOfCourse answers;
    private final Set<String> everPassed;

    private final List<Event> left;
    private final Map<String, Integer> extra = new HashMap<>();
    private final Set<Remark> remarks = new LinkedHashSet<>();
    private @Nullable Trial trial;

    /** @param tables what each table says now to what the course asked it, time by time */
    CourseRehearsal(Drawing draft, Recorded recorded, Insides insides, Map<String, List<TableAnswer>> tables) {
        this.draft = draft;
        this.recorded = recorded;
        this.script = recorded.script();
        this.insides = insides;
        this.standstill = new Standstill(draft, recorded, insides);
        this.answers = new AnswersOfCourse(recorded, draft::table, tables, () -> trial().length());
        this.everPassed = Set.copyOf(recorded.nodes());
        this.left = new ArrayList<>(script.events().stream()
                .filter(event -> !insides.holdsUp(event.from()))
                .toList());
    }

    Rehearsed on(Sandbox.Stage stage) {
        return stage.run(answers, this::perform);
    }

    private Rehearsed perform(Trial trial) {
        answers.enter(0, left.isEmpty() ? Integer.MAX_VALUE : left.get(0).place());
        var stop = goOn(trial);
        var inside = insides.reachedBy(trial.path());
        inside.stream().flatMap(Insides::told).forEach(remarks::add);
        stop.ifPresent(remarks::add);
        boolean isWhole = stop.isEmpty() && inside.stream().noneMatch(one -> insides.holdsUp(one.place()));
        var all = new LinkedHashSet<>(
                PathComparison.of(recorded.drawing(), recorded.nodes(), draft, trial.path(), isWhole));
        remarks.addAll(answers.remarks());
        all.removeIf(remark -> remark.kind() == Kind.NEW_TASK
                && remarks.stream()
                        .anyMatch(one -> one.kind() == Kind.STANDS_ELSEWHERE
                                && one.element().equals(remark.element())));
        all.addAll(remarks);
        return new Rehearsed(
                Verdict.of(all), "", recorded.nodes(), trial.path(), List.copyOf(all), hasEnded(trial, stop), inside);
    }

    private static boolean hasEnded(Trial trial, Optional<Remark> stop) {
        return trial.isOver()
                && stop.filter(why -> why.kind() != Kind.OTHER_END && why.kind() != Kind.ENDS_TOO_EARLY)
                        .isEmpty();
    }

    /** Until it waits for what does not come; why, where that is not what the case waits for. */
    private Optional<Remark> goOn(Trial trial) {
        var stop = startOf()
                .map(start -> go(trial, () -> trial.begin(start.message())))
                .orElse(Optional.of(Remark.of(Kind.FAILS, "")));
        for (int i = 0; stop.isEmpty(); i++) {
            if (i > MOST_ACTS) {
                return Optional.of(Remark.of(Kind.NEVER_ENDS, Standstill.last(trial)));
            }
            var waits = trial.waits();
            var next = next(waits);
            if (next.isEmpty()) {
                return whyItRests(trial, waits.stream().filter(this::holdsUp).toList());
            }
            var wait = next.get();
            stop = go(trial, () -> trial.proceed(wait));
        }
        return stop;
    }

    // ---- what is done next

    private Optional<Wait> next(List<Wait> waits) {
        if (!left.isEmpty()) {
            var inTurn = waiting(waits, left.get(0));
            if (inTurn.isPresent()) {
                return Optional.of(happens(left.get(0), inTurn.get()));
            }
        }
        var unheardOf = waits.stream()
                .filter(wait -> holdsUp(wait) && !everPassed.contains(wait.node()) && wait.kind() != Trial.Kind.MESSAGE)
                .filter(wait -> !isAheadOfCase(wait))
                .findFirst();
        if (unheardOf.isPresent()) {
            return onceMore(unheardOf.get());
        }
        for (var event : left) {
            var outOfTurn = waiting(waits, event);
            if (outOfTurn.isPresent()) {
                return Optional.of(happens(event, outOfTurn.get()));
            }
        }
        return waits.stream()
                .filter(wait -> holdsUp(wait)
                        && wait.kind() != Trial.Kind.MESSAGE
                        && !isAheadOfCase(wait)
                        && !insides.holdsUp(wait.node())
                        && !script.open().contains(wait.node()))
                .findFirst()
                .flatMap(this::onceMore);
    }

    /** A running course has done all that it has done, and this is known to its version: it may come to it yet. */
    private boolean isAheadOfCase(Wait wait) {
        return left.isEmpty()
                && !script.standing().isEmpty()
                && !everPassed.contains(wait.node())
                && recorded.drawing().shape(wait.node()).isPresent();
    }

    /** The same node waits, or another one for the same message. */
    private Optional<Wait> waiting(List<Wait> waits, Event event) {
        return waits.stream()
                .filter(wait -> wait.node().equals(event.node()))
                .filter(wait -> wait.kind() != Trial.Kind.CALL || isCalledAsOften(event))
                .findFirst()
                .or(() -> waits.stream()
                        .filter(wait ->
                                !event.message().isEmpty() && wait.message().equals(event.message()))
                        .filter(wait -> !everPassed.contains(wait.node()))
                        .findFirst());
    }

    /** Of a call that is made less often than it was, those that are left out do not end those that are made. */
    private boolean isCalledAsOften(Event event) {
        long before = recorded.nodes().stream()
                .limit(event.from())
                .filter(event.node()::equals)
                .count();
        return before < trial().path().stream().filter(event.node()::equals).count();
    }

    private Wait happens(Event event, Wait wait) {
        int at = left.indexOf(event);
        int until = script.events().stream()
                .mapToInt(Event::place)
                .filter(place -> place > event.place())
                .min()
                .orElse(Integer.MAX_VALUE);
        left.remove(at);
        answers.enter(event.place(), until);
        return wait;
    }

    /** What the case never did, or not that often, is taken as done; not without end. */
    private Optional<Wait> onceMore(Wait wait) {
        if (extra.merge(wait.node(), 1, Integer::sum) > MOST_TIMES_AGAIN) {
            return Optional.empty();
        }
        answers.enterMore(!everPassed.contains(wait.node()));
        return Optional.of(wait);
    }

    private boolean holdsUp(Wait wait) {
        return draft.shape(wait.node())
                .filter(shape -> shape.kind() == Drawing.Kind.USER_TASK
                        || shape.kind() == Drawing.Kind.CALL
                        || shape.kind() == Drawing.Kind.CATCH)
                .isPresent();
    }

    private Optional<Drawing.Shape> startOf() {
        var starts = draft.starts();
        var first = recorded.nodes().stream().findFirst().orElse("");
        var message =
                recorded.drawing().shape(first).map(Drawing.Shape::message).filter(word -> !word.isEmpty());
        return Stream.<Optional<Drawing.Shape>>of(
                        starts.stream()
                                .filter(start -> start.id().equals(first))
                                .findFirst(),
                        starts.stream()
                                .filter(start ->
                                        message.isPresent() && start.message().equals(message.get()))
                                .findFirst(),
                        starts.stream().findFirst())
                .flatMap(Optional::stream)
                .findFirst();
    }

    // ---- why it does not go on

    private Optional<Remark> go(Trial trial, Supplier<Optional<RuntimeException>> act) {
        this.trial = trial;
        return act.get().map(stopped -> {
            for (Throwable cause = stopped; cause != null; cause = cause.getCause()) {
                if (cause instanceof AnswersOfCourse.Stuck stuck) {
                    return stuck.remark();
                }
                if (cause instanceof Trial.GoesRound || cause instanceof StackOverflowError) {
                    return Remark.of(Kind.NEVER_ENDS, Standstill.last(trial));
                }
            }
            boolean isAtChoice = draft.shape(Standstill.last(trial))
                    .filter(Drawing.Shape::isGateway)
                    .isPresent();
            return Remark.of(isAtChoice ? Kind.NO_WAY_ON : Kind.FAILS, Standstill.last(trial));
        });
    }

    private Optional<Remark> whyItRests(Trial trial, List<Wait> holding) {
        var round = holding.stream()
                .filter(wait -> extra.getOrDefault(wait.node(), 0) > MOST_TIMES_AGAIN)
                .findFirst();
        return round.isPresent()
                ? Optional.of(Remark.of(Kind.NEVER_ENDS, round.get().node()))
                : standstill.why(trial, holding, remarks::add);
    }

    private Trial trial() {
        if (trial == null) {
            throw new IllegalStateException("asked before the run began");
        }
        return trial;
    }
}
