package anjuan.definition;

import anjuan.definition.Migration.Progress;
import anjuan.definition.Migration.Result;
import anjuan.definition.Migration.State;
import anjuan.engine.Definitions;
import anjuan.engine.Definitions.Kind;
import anjuan.engine.Definitions.Version;
import anjuan.engine.Migrations;
import anjuan.engine.Migrations.Course;
import anjuan.engine.Migrations.Fault;
import anjuan.engine.Migrations.Move;
import anjuan.engine.Migrations.Planned;
import anjuan.engine.Migrations.Why;
import anjuan.ledger.Act;
import anjuan.ledger.Actor;
import anjuan.ledger.Ledger;
import anjuan.officer.Officer;
import anjuan.officer.Post;
import anjuan.officer.RuleKeepers;
import anjuan.task.Completion;
import anjuan.task.FormCheck;
import anjuan.task.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Migration of running cases (迁移): an administrator chooses where courses that stand at one node go on, tries it, and starts
 * it; {@link MigrationSweep} then moves them one by one. Whoever is not chosen or cannot go stays on its version.
 */
@Service
public class CaseMigrations {

    /**
     * What is to be moved.
     *
     * @param from number of the version that courses leave
     * @param to number of the version on which they go on
     * @param moves for nodes at which courses stand, where they go on
     * @param caseNumbers only these cases, by number, apart by blanks or commas; all where it is empty
     * @param trial whether everything is put back
     */
    public record MigrationForm(
            int from,
            int to,
            @NotNull List<Move> moves,
            @Nullable @Size(max = 20_000) String caseNumbers,
            boolean trial,
            @NotBlank @Size(max = 2000) String reason) {}

    private static final int MOST_LISTED = 50;
    private static final Map<Why, String> MOVE_WRONG = Map.of(
            Why.NO_MOVE, "MIGRATION_NO_SUCH_NODE",
            Why.OTHER_KIND, "MIGRATION_OTHER_KIND",
            Why.OTHER_PLACE, "MIGRATION_OTHER_PLACE",
            Why.FAILED, "MIGRATION_OTHER_PLACE");

    private final MigrationMapper mapper;
    private final Definitions definitions;
    private final Migrations migrations;
    private final Ledger ledger;
    private final FormCheck formCheck;
    private final RuleKeepers keepers;
    private final Clock clock;

    CaseMigrations(
            MigrationMapper mapper,
            Definitions definitions,
            Migrations migrations,
            Ledger ledger,
            FormCheck formCheck,
            RuleKeepers keepers,
            Clock clock) {
        this.mapper = mapper;
        this.definitions = definitions;
        this.migrations = migrations;
        this.ledger = ledger;
        this.formCheck = formCheck;
        this.keepers = keepers;
        this.clock = clock;
    }

    /** @throws NoSuchDefinition when there is no such migration */
    public Migration read(long id) {
        return mapper.find(id)
                .map(CaseMigrations::migration)
                .orElseThrow(() -> new NoSuchDefinition("migration " + id));
    }

    /** The migrations of a process, the latest first. */
    public List<Migration> of(String key) {
        return mapper.of(key, MOST_LISTED).stream()
                .map(CaseMigrations::migration)
                .toList();
    }

    public Progress progress(Migration migration) {
        var counts = new EnumMap<Result, Integer>(Result.class);
        mapper.counts(migration.id()).forEach(one -> counts.put(one.result(), one.number()));
        return new Progress(
                counts.getOrDefault(Result.WAITING, 0),
                counts.getOrDefault(Result.MOVED, 0),
                counts.getOrDefault(Result.CANNOT, 0),
                counts.getOrDefault(Result.GONE, 0));
    }

    /** The courses that have come to one result, by case number. */
    public List<MigratedCase> cases(Migration migration, Result result, int most) {
        return mapper.cases(migration.id(), result, most);
    }

    /** Starts a migration or its trial; the cases are moved one by one afterwards. */
    @Transactional
    public Completion begin(Officer officer, String key, MigrationForm form) {
        keepers.require(officer);
        var refusals = new ArrayList<>(formCheck.check(form));
        if (!refusals.isEmpty()) {
            return new Completion.Refused(refusals);
        }
        var from = version(key, form.from());
        var to = version(key, form.to());
        if (from.isEmpty() || to.isEmpty() || form.from() == form.to()) {
            refusals.add(Refusal.at("to", "MIGRATION_VERSIONS"));
            return new Completion.Refused(refusals);
        }
        var chosen = chosen(from.get(), form, refusals);
        var planned = planned(from.get(), to.get(), form.moves());
        planned.faults()
                .forEach(fault -> refusals.add(
                        Refusal.at(field(fault, form.moves()), MOVE_WRONG.get(fault.why()), fault.node())));
        if (refusals.isEmpty() && mapper.of(key, 1).stream().anyMatch(one -> one.state() == State.RUNNING)) {
            refusals.add(Refusal.of("MIGRATION_RUNNING"));
        }
        if (!refusals.isEmpty()) {
            return new Completion.Refused(refusals);
        }
        var row = new MigrationMapper.Row(
                mapper.nextId(),
                key,
                form.from(),
                form.to(),
                planned.moves().stream()
                        .map(move -> move.from() + '>' + move.to())
                        .collect(Collectors.joining("\n")),
                form.trial(),
                State.RUNNING,
                form.reason(),
                officer.id(),
                clock.instant(),
                null);
        mapper.insert(row);
        for (var course : chosen) {
            mapper.insertCase(
                    row.id(),
                    new MigratedCase(
                            course.instance(),
                            course.matter().caseNumber(),
                            course.matter().id(),
                            Result.WAITING,
                            null,
                            null));
        }
        record(officer, form.trial() ? "tryMigration" : "beginMigration", row, form.reason());
        return new Completion.Completed(String.valueOf(row.id()));
    }

    /** Stops a migration behind the case in hand; what was moved stays moved. */
    @Transactional
    public Completion stop(Officer officer, long id) {
        return turn(officer, id, State.RUNNING, State.STOPPED, "stopMigration", Refusal.of("MIGRATION_NOT_RUNNING"));
    }

    /** Goes on with a migration that was stopped. */
    @Transactional
    public Completion resume(Officer officer, long id) {
        return turn(officer, id, State.STOPPED, State.RUNNING, "resumeMigration", Refusal.of("MIGRATION_NOT_STOPPED"));
    }

    private Completion turn(Officer officer, long id, State expected, State next, String act, Refusal otherwise) {
        keepers.require(officer);
        var row = mapper.lock(id).orElseThrow(() -> new NoSuchDefinition("migration " + id));
        if (row.state() != expected) {
            return new Completion.Refused(List.of(otherwise));
        }
        mapper.setState(id, next, null);
        record(officer, act, row, null);
        return new Completion.Completed(act);
    }

    /** The field of the move that a fault is about; null where it is about the whole. */
    private static @Nullable String field(Fault fault, List<Move> moves) {
        return Stream.<Function<Move, String>>of(Move::from, Move::to)
                .flatMap(end -> moves.stream().filter(move -> end.apply(move).equals(fault.node())))
                .findFirst()
                .map(move -> "move." + move.from())
                .orElse(null);
    }

    /** The courses that are to go. */
    private List<Course> chosen(Version from, MigrationForm form, List<Refusal> refusals) {
        var courses = migrations.courses(from);
        var text = form.caseNumbers() == null ? "" : form.caseNumbers().strip();
        if (!text.isEmpty()) {
            Set<String> named = new HashSet<>(Arrays.asList(text.split("[\\s,，、;；]+")));
            courses = courses.stream()
                    .filter(course ->
                            named.contains(course.matter().caseNumber().value()))
                    .toList();
            courses.forEach(course -> named.remove(course.matter().caseNumber().value()));
            if (!named.isEmpty()) {
                refusals.add(Refusal.at("caseNumbers", "MIGRATION_CASE_UNKNOWN", String.join(", ", named)));
            }
        } else if (courses.isEmpty()) {
            refusals.add(Refusal.of("MIGRATION_NOTHING_RUNS", from.number()));
        }
        return courses;
    }

    /** The moves, unless they leave or reach nodes that there are none of. */
    private Planned planned(Version from, Version to, List<Move> moves) {
        var sources = migrations.nodes(from).keySet();
        var targets = migrations.nodes(to).keySet();
        var unknown = Stream.concat(
                        moves.stream().map(Move::from).filter(node -> !sources.contains(node)),
                        moves.stream().map(Move::to).filter(node -> !targets.contains(node)))
                .distinct()
                .map(node -> new Fault(node, Why.NO_MOVE))
                .toList();
        return unknown.isEmpty() ? migrations.plan(from, to, moves) : new Planned(moves, unknown);
    }

    private Optional<Version> version(String key, int number) {
        return definitions.version(key, number).filter(one -> one.kind() == Kind.PROCESS);
    }

    static Migration migration(MigrationMapper.Row row) {
        return new Migration(
                row.id(),
                row.definition(),
                row.fromVersion(),
                row.toVersion(),
                row.moves()
                        .lines()
                        .map(line -> line.split(">", 2))
                        .map(ends -> new Move(ends[0], ends[1]))
                        .toList(),
                row.isTrial(),
                row.state(),
                row.reason(),
                row.startedBy(),
                row.startedAt(),
                row.endedAt());
    }

    private void record(Officer officer, String act, MigrationMapper.Row row, @Nullable String reason) {
        ledger.append(new Act(
                Ledger.RULES,
                LocalDate.now(clock),
                Actor.of(officer, Post.ADMINISTRATOR),
                act,
                "%s v%d → v%d".formatted(row.definition(), row.fromVersion(), row.toVersion()),
                Act.DONE,
                reason,
                null,
                null,
                row.moves()));
    }
}
