package anjuan.rehearsal;

import anjuan.casefile.CaseNumber;
import anjuan.definition.Draft;
import anjuan.engine.Courses;
import anjuan.engine.Courses.Course;
import anjuan.engine.Definitions.Kind;
import anjuan.officer.Officer;
import anjuan.officer.RuleKeepers;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/**
 * Rehearsals of drafts: an administrator chooses courses, the draft is run on them, and what became of each is kept for
 * the one who approves. One runs at a time; one that takes longer than the page waits goes on behind it.
 */
@Service
public class Rehearsals implements DisposableBean {

    /** How many courses one rehearsal runs at most. */
    public static final int MOST_COURSES = 200;

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsals.class);
    private static final int LATEST = 20;
    private static final int MOST_CASES = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    /** What has not ended by then was broken off when its server stopped. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Rehearsal rehearsal;
    private final Courses courses;
    private final RehearsalMapper mapper;
    private final RuleKeepers keepers;
    private final Clock clock;
    private final ExecutorService stage = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "rehearsal");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();

    Rehearsals(Rehearsal rehearsal, Courses courses, RehearsalMapper mapper, RuleKeepers keepers, Clock clock) {
        this.rehearsal = rehearsal;
        this.courses = courses;
        this.mapper = mapper;
        this.keepers = keepers;
        this.clock = clock;
    }

    /**
     * Rehearses a draft as it is now, and returns when it is done or after some seconds, while it goes on.
     *
     * @param cases numbers of cases, parted by blanks, commas or lines; read only where cases are to be named
     */
    public Completion begin(Officer officer, Draft draft, RehearsalChoice choice, @Nullable String cases) {
        keepers.require(officer);
        if (draft.kind() != Kind.PROCESS || !draft.isOpen()) {
            return refused(Refusal.of("REHEARSAL_OF_NOTHING"));
        }
        if (!underWay.add(draft.id())) {
            return refused(Refusal.of("REHEARSAL_UNDER_WAY"));
        }
        boolean isHandedOn = false;
        try {
            var refusals = new ArrayList<Refusal>();
            var chosen = choose(draft, choice, cases == null ? "" : cases, refusals);
            if (!refusals.isEmpty()) {
                return new Completion.Refused(refusals);
            }
            long run = mapper.nextId();
            mapper.insert(run, draft.id(), draft.digest(), officer.id(), choice, chosen.size(), clock.instant());
            var work = stage.submit(() -> run(run, draft, chosen));
            isHandedOn = true;
            await(work);
            return new Completion.Completed("REHEARSED");
        } finally {
            if (!isHandedOn) {
                underWay.remove(draft.id());
            }
        }
    }

    /** The latest rehearsal of a draft. */
    public Optional<RehearsalRun> latest(long draft) {
        return mapper.latest(draft).map(this::asItStands);
    }

    /** What became of each course, in the order in which they were chosen. */
    public List<RehearsedCourse> courses(RehearsalRun run) {
        return mapper.courses(run.id());
    }

    /** What became of one course. */
    public Optional<RehearsedCourse> course(RehearsalRun run, int seq) {
        return mapper.course(run.id(), seq);
    }

    @Override
    public void destroy() {
        stage.shutdownNow();
    }

    private List<Course> choose(Draft draft, RehearsalChoice choice, String cases, List<Refusal> refusals) {
        var chosen =
                switch (choice) {
                    case LATEST -> courses.latest(draft.key(), LATEST);
                    case RUNNING -> courses.running(draft.key(), MOST_COURSES);
                    case CASES -> courses.of(draft.key(), numbers(cases, refusals), MOST_COURSES);
                };
        if (chosen.isEmpty() && refusals.isEmpty()) {
            refusals.add(Refusal.at(choice == RehearsalChoice.CASES ? "cases" : "choice", "REHEARSAL_WITHOUT_COURSES"));
        }
        return chosen;
    }

    private static Set<CaseNumber> numbers(String cases, List<Refusal> refusals) {
        var words = Stream.of(cases.strip().split("[\\s,，、;；]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (words.isEmpty()) {
            refusals.add(Refusal.at("cases", "REQUIRED"));
        } else if (words.size() > MOST_CASES) {
            refusals.add(Refusal.at("cases", "REHEARSAL_OF_TOO_MANY", MOST_CASES));
        }
        words.stream()
                .filter(word -> !CaseNumber.isWellFormed(word))
                .findFirst()
                .ifPresent(word -> refusals.add(Refusal.at("cases", "REHEARSAL_NO_CASE_NUMBER", word)));
        return refusals.isEmpty()
                ? words.stream().map(CaseNumber::new).collect(Collectors.toCollection(LinkedHashSet::new))
                : Set.of();
    }

    private void run(long run, Draft draft, List<Course> chosen) {
        boolean isBroken = true;
        try {
            var seq = new int[] {0};
            rehearsal.of(draft.key(), draft.content(), chosen, (course, result) -> {
                seq[0]++;
                mapper.insertCourse(run, kept(seq[0], course, result));
            });
            isBroken = false;
        } catch (IllegalArgumentException unfit) {
            // the page says so; the checks say why
            LOG.info("draft {} cannot be rehearsed: {}", draft.id(), unfit.getMessage());
        } catch (RuntimeException broken) {
            LOG.warn("rehearsal {} of draft {} broke off", run, draft.id(), broken);
        } finally {
            mapper.end(run, clock.instant(), isBroken);
            underWay.remove(draft.id());
        }
    }

    private static RehearsedCourse kept(int seq, Course course, Rehearsed result) {
        return new RehearsedCourse(
                seq,
                course.matter().key(),
                course.definition(),
                course.version(),
                course.begunAt(),
                course.endedAt(),
                result.verdict(),
                result.remarks().stream().map(Remark::written).collect(Collectors.joining("\n")),
                String.join(" ", result.recorded()),
                String.join(" ", result.rehearsed()));
    }

    private static void await(Future<?> work) {
        try {
            work.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException goesOn) {
            // the page shows how far it is
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a rehearsal ended without a word", e);
        }
    }

    private RehearsalRun asItStands(RehearsalRun run) {
        boolean isLost = !run.isOver()
                && !underWay.contains(run.draft())
                && run.begunAt().plus(LONGEST).isBefore(clock.instant());
        return isLost
                ? new RehearsalRun(
                        run.id(),
                        run.draft(),
                        run.digest(),
                        run.askedBy(),
                        run.chosen(),
                        run.courses(),
                        run.done(),
                        run.same(),
                        run.different(),
                        run.stuck(),
                        run.begunAt(),
                        run.begunAt().plus(LONGEST),
                        true)
                : run;
    }

    private static Completion refused(Refusal refusal) {
        return new Completion.Refused(List.of(refusal));
    }
}
