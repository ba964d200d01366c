package anjuan.rehearsal;

import anjuan.definition.Draft;
import anjuan.definition.UnreadableDefinition;
import anjuan.engine.Definitions.Kind;
import anjuan.officer.Officer;
import anjuan.officer.RuleKeepers;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/**
 * Rehearsals of drafts: an administrator chooses courses or cases, the draft is run on them, and what became of each is
 * kept for the one who approves. One runs at a time; one that takes longer than the page waits goes on behind it, until it
 * is done or stopped.
 */
@Service
public class Rehearsals implements DisposableBean {

    /** How many courses one rehearsal runs at most. */
    public static final int MOST_COURSES = 200;

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsals.class);
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Rehearsal rehearsal;
    private final TableRehearsal tables;
    private final RehearsalChoosing choosing;
    private final RehearsalStore store;
    private final RehearsalMapper mapper;
    private final RuleKeepers keepers;
    private final Clock clock;
    private final ExecutorService stage = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "rehearsal");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicReference<@Nullable Draft> onStage = new AtomicReference<>();

    Rehearsals(
            Rehearsal rehearsal,
            TableRehearsal tables,
            RehearsalChoosing choosing,
            RehearsalStore store,
            RehearsalMapper mapper,
            RuleKeepers keepers,
            Clock clock) {
        this.rehearsal = rehearsal;
        this.tables = tables;
        this.choosing = choosing;
        this.store = store;
        this.mapper = mapper;
        this.keepers = keepers;
        this.clock = clock;
    }

    /** Rehearses a draft as it is now, and returns when it is done or after some seconds, while it goes on. */
    public Completion begin(Officer officer, Draft draft, RehearsalForm form) {
        return begin(officer, draft, form, PATIENCE);
    }

    /** @param patience how long to wait for the end */
    Completion begin(Officer officer, Draft draft, RehearsalForm form, Duration patience) {
        keepers.require(officer);
        if (draft.isRule() || !draft.isOpen()) {
            return refused("REHEARSAL_OF_NOTHING");
        }
        var other = onStage.compareAndExchange(null, draft);
        if (other != null) {
            return other.id() == draft.id()
                    ? refused("REHEARSAL_UNDER_WAY")
                    : refused("REHEARSAL_OF_ANOTHER", other.key());
        }
        boolean isHandedOn = false;
        try {
            if (latest(draft.id()).filter(run -> !run.isOver()).isPresent()) {
                // another node runs it
                return refused("REHEARSAL_UNDER_WAY");
            }
            var refusals = new ArrayList<Refusal>();
            var work = prepare(officer, draft, form, refusals);
            if (!refusals.isEmpty()) {
                return new Completion.Refused(refusals);
            }
            var underWay = stage.submit(work);
            isHandedOn = true;
            await(underWay, patience);
            return new Completion.Completed("REHEARSED");
        } finally {
            if (!isHandedOn) {
                onStage.set(null);
            }
        }
    }

    /** Stops a rehearsal behind the course that it is at; what it came to is kept. */
    public Completion stop(Officer officer, long draft) {
        keepers.require(officer);
        var run = latest(draft).filter(one -> !one.isOver());
        return run.isPresent() && mapper.askToStop(run.get().id()) == 1
                ? new Completion.Completed("REHEARSAL_STOPPED")
                : refused("REHEARSAL_NOT_RUNNING");
    }

    /** The latest rehearsal of a draft. */
    public Optional<RehearsalRun> latest(long draft) {
        return mapper.latest(draft).map(run -> run.asOf(clock.instant()));
    }

    /** What became of each course that was chosen, in the order in which they were. */
    public List<RehearsedCourse> courses(RehearsalRun run) {
        return mapper.courses(run.id());
    }

    /** What became of one course. */
    public Optional<RehearsedCourse> course(RehearsalRun run, int seq) {
        return mapper.course(run.id(), seq);
    }

    /** What became of the courses that a course called, and of those that they called, each behind the one that called it. */
    public List<RehearsedCourse> inside(RehearsalRun run, RehearsedCourse course) {
        var callers = new ArrayList<>(List.of(course.seq()));
        return mapper.coursesBehind(run.id(), course.seq()).stream()
                .filter(one -> {
                    boolean isInside = callers.contains(one.caller());
                    if (isInside) {
                        callers.add(one.seq());
                    }
                    return isInside;
                })
                .toList();
    }

    /** What became of the questions of each case to a table, in the order in which they were chosen. */
    public List<RehearsedCase> cases(RehearsalRun run) {
        return mapper.cases(run.id()).stream().map(store::read).toList();
    }

    /** What became of the questions of one case. */
    public Optional<RehearsedCase> findCase(RehearsalRun run, int seq) {
        return mapper.findCase(run.id(), seq).map(store::read);
    }

    @Override
    public void destroy() {
        stage.shutdownNow();
    }

    private Runnable prepare(Officer officer, Draft draft, RehearsalForm form, List<Refusal> refusals) {
        if (draft.kind() == Kind.PROCESS) {
            var chosen = choosing.courses(draft.key(), form, refusals);
            return prepared(officer, draft, form, chosen.size(), refusals, run -> {
                var seq = new int[] {1};
                rehearsal.of(draft.key(), draft.content(), chosen, (course, result) -> {
                    seq[0] = store.keep(run, seq[0], course, result);
                    return !mapper.isStopAsked(run);
                });
            });
        }
        var chosen = choosing.cases(draft.key(), form, refusals);
        return prepared(officer, draft, form, chosen.size(), refusals, run -> {
            var seq = new int[] {1, 1};
            tables.of(draft.key(), draft.content(), chosen, one -> {
                seq[1] = store.keep(run, seq[0]++, seq[1], one);
                return !mapper.isStopAsked(run);
            });
        });
    }

    private interface Work {

        void on(long run);
    }

    private Runnable prepared(
            Officer officer, Draft draft, RehearsalForm form, int chosen, List<Refusal> refusals, Work work) {
        if (!refusals.isEmpty()) {
            return () -> {};
        }
        long run = mapper.nextId();
        mapper.insert(run, draft.id(), draft.digest(), officer.id(), form, chosen, clock.instant());
        return () -> run(run, draft, work);
    }

    private void run(long run, Draft draft, Work work) {
        boolean isBroken = true;
        try {
            work.on(run);
            isBroken = false;
        } catch (IllegalArgumentException | UnreadableDefinition unfit) {
            // the page says so; the checks say why
            LOG.info("draft {} cannot be rehearsed: {}", draft.id(), unfit.getMessage());
        } catch (RuntimeException broken) {
            LOG.warn("rehearsal {} of draft {} broke off", run, draft.id(), broken);
        } finally {
            // who sees that it has ended may begin another one
            onStage.set(null);
            mapper.end(run, clock.instant(), isBroken);
        }
    }

    private static void await(Future<?> work, Duration patience) {
        try {
            work.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException goesOn) {
            // the page shows how far it is
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a rehearsal ended without a word", e);
        }
    }

    private static Completion refused(String code, Object... arguments) {
        return new Completion.Refused(List.of(Refusal.of(code, arguments)));
    }
}
