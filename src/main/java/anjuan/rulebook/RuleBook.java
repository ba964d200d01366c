package anjuan.rulebook;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The rules that the bureau has set for itself, version by version. What governs is kept in memory, for every paper asks;
 * a version never governs before the day after its approval, so that by then each node has read it and no day knows two.
 */
@Service
public class RuleBook {

    /** More than a node takes to read a new version. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private record Rule(RuleKind kind, String name) {}

    private record Known(long count, Map<Rule, List<RuleVersion>> versions) {}

    private final RuleBookMapper mapper;
    private final Clock clock;
    private volatile Known known = new Known(-1, Map.of());

    RuleBook(RuleBookMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** The version that governs a day; absent where the bureau had set nothing by then. */
    public Optional<RuleVersion> inForce(RuleKind kind, String name, LocalDate on) {
        return governing(kind, name).stream()
                .filter(one -> !one.validFrom().isAfter(on))
                .reduce((earlier, later) -> later);
    }

    /** The versions that ever govern, in the order of their days: one that another overtook before its day is left out. */
    public List<RuleVersion> governing(RuleKind kind, String name) {
        var all = known().getOrDefault(new Rule(kind, name), List.of());
        return all.stream()
                .filter(one -> all.stream()
                        .noneMatch(other -> other.number() > one.number()
                                && !other.validFrom().isAfter(one.validFrom())))
                .sorted(Comparator.comparing(RuleVersion::validFrom))
                .toList();
    }

    /** Changes whenever a version is added. */
    public long revision() {
        return read().count();
    }

    /** All versions of a rule as the database has them, the newest first. */
    public List<RuleVersion> versions(RuleKind kind, String name) {
        return mapper.versions(kind, name);
    }

    /** The version that was approved last, as the database has it. */
    public Optional<RuleVersion> newest(RuleKind kind, String name) {
        return mapper.newest(kind, name);
    }

    /** First day on which a version that is approved now may govern. */
    public LocalDate earliest() {
        return LocalDate.ofInstant(clock.instant().plus(MARGIN), clock.getZone())
                .plusDays(1);
    }

    /**
     * Adds a version. One that is to govern before an earlier one does takes its place.
     *
     * @param validFrom first day that it governs, not before {@link #earliest()}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RuleVersion add(RuleKind kind, String name, String content, LocalDate validFrom, String approvedBy) {
        if (validFrom.isBefore(earliest())) {
            throw new IllegalArgumentException(kind + " " + name + " cannot govern from " + validFrom);
        }
        mapper.insert(new RuleVersion(
                0,
                kind,
                name,
                newest(kind, name).map(RuleVersion::number).orElse(0) + 1,
                content,
                validFrom,
                approvedBy,
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known = new Known(-1, Map.of());
            }
        });
        return newest(kind, name).orElseThrow();
    }

    /** Reads what other nodes have added. */
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(fixedDelayString = "${anjuan.rulebook.sweep:PT1M}")
    public void refresh() {
        if (mapper.count() != known.count()) {
            known = readAll();
        }
    }

    private Map<Rule, List<RuleVersion>> known() {
        return read().versions();
    }

    private Known read() {
        var now = known;
        if (now.count() < 0) {
            now = readAll();
            known = now;
        }
        return now;
    }

    private Known readAll() {
        var all = mapper.all();
        return new Known(
                all.size(), all.stream().collect(Collectors.groupingBy(one -> new Rule(one.kind(), one.name()))));
    }
}
