package anjuan.rehearsal;

import anjuan.engine.Courses.Passing;
import anjuan.engine.Drawing;
import anjuan.engine.Sandbox;
import anjuan.engine.Trial;
import anjuan.engine.Trial.Wait;
import anjuan.rehearsal.ObservedFacts.Observed;
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
 * Runs one course again on a draft: what happened to it is done again, in its order, whenever the draft waits for it; what
 * the draft asks is answered with what the course showed.
 */
final class CourseRehearsal implements Sandbox.Prompter {

    /** The course has no answer. */
    private static final class Stuck extends RuntimeException {

        private final transient Remark remark;

        Stuck(Remark remark) {
            super(remark.written());
            this.remark = remark;
        }
    }

    private record Asking(int length, String fact) {}

    /** A fact that pages of added approvals set, and what whoever is asked is taken to say. */
    private static final String AGREED = "isAgreed";

    private static final int MOST_TIMES_AGAIN = 2;
    private static final int MOST_ACTS = 500;

    private final Drawing draft;
    private final Drawing recorded;
    private final Script script;
    private final List<Observed> observed;
    private final Map<String, Object> factsNow;
    private final Map<String, Integer> repetitions;
    private final Set<String> everPassed;

    private final List<Event> left;
    private final List<Observed> unused;
    /** Where in the path what was done last begins and ends, the latest first. */
    private final List<int[]> done = new ArrayList<>();

    private final Map<Asking, Answer> answered = new HashMap<>();
    private final Map<String, Integer> extra = new HashMap<>();
    private final Map<String, Integer> refused = new HashMap<>();
    private final Set<Remark> remarks = new LinkedHashSet<>();
    private boolean isBehindNew;
    private @Nullable Trial trial;

    /**
     * @param recorded the version that the course ran on
     * @param factsNow what a running course knows now
     */
    CourseRehearsal(Drawing draft, Drawing recorded, List<Passing> passings, Map<String, Object> factsNow) {
        this.draft = draft;
        this.recorded = recorded;
        this.script = Script.of(recorded, passings);
        this.observed = ObservedFacts.in(recorded, script.path());
        this.factsNow = factsNow;
        this.repetitions = script.repetitions();
        this.everPassed = Set.copyOf(script.path().nodes());
        this.left = new ArrayList<>(script.events());
        this.unused = new ArrayList<>(observed);
    }

    Rehearsed on(Sandbox.Stage stage) {
        return stage.run(this, this::perform);
    }

    private Rehearsed perform(Trial trial) {
        enter(0, left.isEmpty() ? Integer.MAX_VALUE : left.get(0).place());
        var stop = startOf()
                .map(start -> go(trial, () -> trial.begin(start.message())))
                .orElse(Optional.of(Remark.of(Kind.FAILS, "")));
        for (int i = 0; stop.isEmpty(); i++) {
            if (i > MOST_ACTS) {
                stop = Optional.of(Remark.of(Kind.NEVER_ENDS, last(trial)));
                break;
            }
            var waits = trial.waits();
            var next = next(waits);
            if (next.isEmpty()) {
                stop = whyItRests(trial, waits);
                break;
            }
            var wait = next.get();
            stop = go(trial, () -> trial.proceed(wait));
        }
        stop.ifPresent(remarks::add);
        var all = new LinkedHashSet<>(
                PathComparison.of(recorded, script.path().nodes(), draft, trial.path(), stop.isEmpty()));
        all.removeIf(remark -> remark.kind() == Kind.NEW_TASK
                && remarks.stream()
                        .anyMatch(one -> one.kind() == Kind.STANDS_ELSEWHERE
                                && one.element().equals(remark.element())));
        all.addAll(remarks);
        return new Rehearsed(Verdict.of(all), script.path().nodes(), trial.path(), List.copyOf(all));
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
                        && !script.open().contains(wait.node()))
                .findFirst()
                .flatMap(this::onceMore);
    }

    /** A running course has done all that it has done, and this is known to its version: it may come to it yet. */
    private boolean isAheadOfCase(Wait wait) {
        return left.isEmpty()
                && !script.standing().isEmpty()
                && !everPassed.contains(wait.node())
                && recorded.shape(wait.node()).isPresent();
    }

    /** The same node waits, or another one for the same message. */
    private Optional<Wait> waiting(List<Wait> waits, Event event) {
        return waits.stream()
                .filter(wait -> wait.node().equals(event.node()))
                .findFirst()
                .or(() -> waits.stream()
                        .filter(wait ->
                                !event.message().isEmpty() && wait.message().equals(event.message()))
                        .filter(wait -> !everPassed.contains(wait.node()))
                        .findFirst());
    }

    private Wait happens(Event event, Wait wait) {
        int at = left.indexOf(event);
        int until = script.events().stream()
                .mapToInt(Event::place)
                .filter(place -> place > event.place())
                .min()
                .orElse(Integer.MAX_VALUE);
        left.remove(at);
        enter(event.place(), until);
        isBehindNew = false;
        return wait;
    }

    /** What the case never did, or not that often, is taken as done; not without end. */
    private Optional<Wait> onceMore(Wait wait) {
        if (extra.merge(wait.node(), 1, Integer::sum) > MOST_TIMES_AGAIN) {
            return Optional.empty();
        }
        isBehindNew = !everPassed.contains(wait.node());
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
        var first = script.path().nodes().stream().findFirst().orElse("");
        var message = recorded.shape(first).map(Drawing.Shape::message).filter(word -> !word.isEmpty());
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
                if (cause instanceof Stuck stuck) {
                    return stuck.remark;
                }
                if (cause instanceof Trial.GoesRound || cause instanceof StackOverflowError) {
                    return Remark.of(Kind.NEVER_ENDS, last(trial));
                }
            }
            boolean isAtChoice =
                    draft.shape(last(trial)).filter(Drawing.Shape::isGateway).isPresent();
            return Remark.of(isAtChoice ? Kind.NO_WAY_ON : Kind.FAILS, last(trial));
        });
    }

    private Optional<Remark> whyItRests(Trial trial, List<Wait> waits) {
        if (trial.isOver()) {
            return whyItEnded(trial);
        }
        var holding = waits.stream().filter(this::holdsUp).toList();
        var round = holding.stream()
                .filter(wait -> extra.getOrDefault(wait.node(), 0) > MOST_TIMES_AGAIN)
                .findFirst();
        if (round.isPresent()) {
            return Optional.of(Remark.of(Kind.NEVER_ENDS, round.get().node()));
        }
        var untold = holding.stream()
                .filter(wait ->
                        wait.kind() == Trial.Kind.MESSAGE && !script.open().contains(wait.node()))
                .findFirst();
        if (untold.isPresent()) {
            return Optional.of(Remark.of(Kind.NEVER_TOLD, untold.get().node()));
        }
        holding.stream()
                .filter(wait -> !script.standing().isEmpty() && !script.open().contains(wait.node()))
                .forEach(wait -> remarks.add(Remark.of(
                        Kind.STANDS_ELSEWHERE,
                        wait.node(),
                        script.standing().stream().sorted().findFirst().orElse(""))));
        return script.isAtEnd() ? Optional.of(Remark.of(Kind.DOES_NOT_END, last(trial))) : Optional.empty();
    }

    private Optional<Remark> whyItEnded(Trial trial) {
        if (!script.isAtEnd()) {
            return Optional.of(Remark.of(Kind.ENDS_TOO_EARLY, last(trial)));
        }
        var was = end(recorded, script.path().nodes());
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

    private static String last(Trial trial) {
        var path = trial.path();
        return path.isEmpty() ? "" : path.get(path.size() - 1);
    }

    // ---- what the draft asks

    @Override
    public boolean takes(String source, String flow, String condition) {
        var question = Question.of(condition);
        if (question.isEmpty()) {
            return condition.contains("true");
        }
        var fact = question.get().fact();
        var answer = answered.computeIfAbsent(new Asking(trial().length(), fact), asking -> answer(source, fact));
        return answer.takes(question.get()).orElseGet(() -> {
            if (isBehindNew) {
                remarks.add(Remark.of(Kind.DEFAULT_TAKEN, source, fact));
                return false;
            }
            throw new Stuck(
                    Remark.of(Kind.ANSWER_UNKNOWN, source, fact, question.get().word()));
        });
    }

    private Answer answer(String source, String fact) {
        return whatIsDoneTells(source, fact)
                .or(() -> asOfNow(fact))
                .or(() -> whatComesTells(source, fact))
                .orElseGet(() -> {
                    if (!isBehindNew) {
                        throw new Stuck(Remark.of(Kind.NEVER_ANSWERED, source, fact));
                    }
                    return fact.equals(AGREED) ? new Answer.Yes(true) : new Answer.NoneOf(Set.of());
                });
    }

    /** What the course showed behind the acts that are done, the last act first. */
    private Optional<Answer> whatIsDoneTells(String source, String fact) {
        for (int i = 0; i < done.size(); i++) {
            var stretch = done.get(i);
            var shown = observed.stream()
                    .filter(one -> one.fact().equals(fact) && one.place() >= stretch[0] && one.place() < stretch[1])
                    .toList();
            if (!shown.isEmpty()) {
                var first = Stream.concat(
                                shown.stream().filter(one -> one.asker().equals(source)), shown.stream())
                        .filter(unused::contains)
                        .findFirst();
                boolean isLatest = i == 0;
                first.filter(one -> isLatest).ifPresent(unused::remove);
                return Optional.of(
                        (isLatest && first.isPresent() ? first.get() : shown.get(shown.size() - 1)).answer());
            }
        }
        return Optional.empty();
    }

    /** What a running course knows, where its path does not show that it was otherwise. */
    private Optional<Answer> asOfNow(String fact) {
        var now = factsNow.get(fact);
        boolean wasAsked = observed.stream().anyMatch(one -> one.fact().equals(fact));
        if (wasAsked || now == null) {
            return Optional.empty();
        }
        return now instanceof Boolean isYes
                ? Optional.of(new Answer.Yes(isYes))
                : Optional.of(new Answer.Word(now.toString()));
    }

    private Optional<Answer> whatComesTells(String source, String fact) {
        return observed.stream()
                .filter(one -> one.fact().equals(fact))
                .findFirst()
                .map(one -> {
                    remarks.add(Remark.of(Kind.ASKED_EARLIER, source, fact, one.asker()));
                    return one.answer();
                });
    }

    @Override
    public Optional<String> refusal(String step) {
        int time = refused.merge(step, 1, Integer::sum);
        var refusals = script.refusals(step);
        return time <= refusals.size() ? refusals.get(time - 1) : Optional.empty();
    }

    @Override
    public int repetitions(String call) {
        return repetitions.getOrDefault(call, 1);
    }

    private void enter(int from, int until) {
        done.add(0, new int[] {from, until});
    }

    private Trial trial() {
        if (trial == null) {
            throw new IllegalStateException("asked before the run began");
        }
        return trial;
    }
}
