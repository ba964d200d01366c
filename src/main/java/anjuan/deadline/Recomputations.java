package anjuan.deadline;

import anjuan.casefile.CaseNumber;
import anjuan.deadline.DeadlineMapper.ClockKey;
import anjuan.deadline.RecomputationMapper.Stored;
import anjuan.rulebook.ConfigurationFault;
import anjuan.rulebook.Fault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes all open clocks again from their events when limits or calendars have changed, and reports what moved. Open
 * clocks are read in portions; only those whose dates differ are held and written, each in a transaction of its own, so
 * that a run that is broken off loses nothing and the next one doubles nothing.
 */
@Service
public class Recomputations {

    private static final Logger LOG = LoggerFactory.getLogger(Recomputations.class);
    private static final int PORTION = 1_000;
    private static final ClockKey FIRST = new ClockKey("", "", 0);

    private final RecomputationMapper mapper;
    private final Deadlines deadlines;
    private final Limits limits;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final List<MovedListener> listeners;
    private final TransactionTemplate transaction;
    private final TransactionTemplate own;

    Recomputations(
            RecomputationMapper mapper,
            Deadlines deadlines,
            Limits limits,
            WorkingCalendar calendar,
            Clock clock,
            List<MovedListener> listeners,
            PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.deadlines = deadlines;
        this.limits = limits;
        this.calendar = calendar;
        this.clock = clock;
        this.listeners = listeners;
        this.transaction = new TransactionTemplate(transactions);
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Runs when limits or calendars are not those of the last run; of several nodes that start, one does it. */
    public Optional<Recomputation> runIfBasisChanged() {
        return Optional.ofNullable(transaction.execute(status -> {
            String fingerprint = fingerprint();
            if (mapper.holdBasis().equals(fingerprint)) {
                return null;
            }
            Recomputation done = compute(Recomputation.Cause.BASIS_CHANGED);
            mapper.setBasis(fingerprint);
            return done;
        }));
    }

    /** Runs because somebody asks for it, such as after a case fact was mended. */
    public Recomputation run() {
        Recomputation done = transaction.execute(status -> {
            mapper.holdBasis();
            return compute(Recomputation.Cause.ASKED_FOR);
        });
        if (done == null) {
            throw new IllegalStateException("no report came of the run");
        }
        return done;
    }

    /**
     * What would move if this table of days off were in force; nothing is changed.
     *
     * @throws ConfigurationFault when the table contradicts itself or another, naming line, key and remedy
     */
    public List<Moved> preview(Resource table) {
        CalendarYear arriving = CalendarFile.read(table);
        Collection<CalendarYear> years = new ArrayList<>(calendar.years());
        years.removeIf(year -> year.year() == arriving.year());
        years.add(arriving);
        List<Moved> moved = new ArrayList<>();
        examine(together(years, table), (stored, dueDate) -> {
            if (!dueDate.effective().equals(stored.dueOn())) {
                moved.add(moved(stored, dueDate));
            }
        });
        return moved;
    }

    private static WorkingCalendar together(Collection<CalendarYear> years, Resource table) {
        try {
            return new WorkingCalendar(years);
        } catch (WorkingCalendar.NamedTwice contradiction) {
            throw new ConfigurationFault(
                    table.getDescription(),
                    null,
                    "calendar",
                    Fault.of("DAY_NAMED_TWICE", contradiction.day),
                    contradiction);
        }
    }

    /** The latest runs, the last first. */
    public List<Recomputation> latest(int size) {
        return mapper.latest(size);
    }

    public Optional<Recomputation> find(long id) {
        return mapper.find(id);
    }

    /** What a run moved, by case number. */
    public List<Moved> movedBy(long id, int size) {
        return mapper.movedBy(id, size).stream()
                .map(RecomputationMapper.MovedRow::moved)
                .toList();
    }

    private Recomputation compute(Recomputation.Cause cause) {
        Long begun = own.execute(status -> {
            mapper.begin(cause, clock.instant());
            return mapper.lastId();
        });
        long id = begun == null ? 0 : begun;
        int[] moved = new int[1];
        int examined = examine(calendar, (stored, dueDate) -> {
            boolean isSame = dueDate.effective().equals(stored.dueOn())
                    && dueDate.warnOn().equals(stored.warnOn())
                    && dueDate.unitHeadOn().equals(stored.unitHeadOn())
                    && dueDate.headOn().equals(stored.headOn())
                    && dueDate.isProvisional() == stored.provisional();
            if (!isSame && Boolean.TRUE.equals(own.execute(status -> write(id, stored)))) {
                moved[0]++;
            }
        });
        own.executeWithoutResult(status -> mapper.end(id, clock.instant(), examined, moved[0]));
        LOG.info("{} open clocks computed again, {} due dates moved", examined, moved[0]);
        return mapper.find(id).orElseThrow();
    }

    /** Looks again at the clock, held now; whether its due date moved. */
    private boolean write(long id, Stored stored) {
        Moved moved = deadlines.recompute(stored.key());
        if (moved == null) {
            return false;
        }
        mapper.insertMoved(id, moved);
        listeners.forEach(listener -> listener.moved(moved));
        return true;
    }

    private int examine(WorkingCalendar by, BiConsumer<Stored, DueDate> examiner) {
        int examined = 0;
        ClockKey after = FIRST;
        for (List<Stored> portion = mapper.openAfter(after, PORTION);
                !portion.isEmpty();
                portion = mapper.openAfter(after, PORTION)) {
            ClockKey last = portion.get(portion.size() - 1).key();
            Map<ClockKey, List<ClockEvents.Event>> events = new HashMap<>(2 * PORTION);
            for (ClockEvents.Event event : mapper.eventsOfOpen(after, last)) {
                events.computeIfAbsent(
                                new ClockKey(event.caseNumber(), event.limitId(), event.round()),
                                key -> new ArrayList<>())
                        .add(event);
            }
            for (Stored stored : portion) {
                List<ClockEvents.Event> recorded = events.get(stored.key());
                if (recorded != null) {
                    ClockEvents clockEvents = ClockEvents.of(recorded);
                    examiner.accept(
                            stored, clockEvents.dueDate(limits.on(stored.limitId(), clockEvents.governedOn()), by));
                    examined++;
                }
            }
            after = last;
        }
        return examined;
    }

    private static Moved moved(Stored stored, DueDate dueDate) {
        return new Moved(
                new CaseNumber(stored.caseNumber()),
                stored.limitId(),
                stored.round(),
                stored.dueOn(),
                dueDate.effective());
    }

    private String fingerprint() {
        StringBuilder text = new StringBuilder();
        for (Limit limit : limits.all()) {
            text.append(limit.id())
                    .append(limit.amount())
                    .append(limit.unit())
                    .append(limit.isBefore())
                    .append(limit.rolls())
                    .append(limit.warning())
                    .append(new TreeSet<>(limit.stoppedBy()))
                    .append(limit.validFrom())
                    .append(limit.validUntil())
                    .append('\n');
        }
        text.append(calendar.years());
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
