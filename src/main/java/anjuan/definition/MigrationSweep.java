package anjuan.definition;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.definition.Migration.Result;
import anjuan.definition.Migration.State;
import anjuan.engine.Definitions;
import anjuan.engine.Definitions.Version;
import anjuan.engine.Migrations;
import anjuan.engine.Migrations.CannotMove;
import anjuan.engine.Migrations.Fault;
import anjuan.engine.Migrations.Why;
import anjuan.ledger.Act;
import anjuan.ledger.Actor;
import anjuan.ledger.Ledger;
import anjuan.officer.Organisation;
import anjuan.officer.Post;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves the cases of the migrations that run, each in a transaction of its own: after a crash every case is on one version or
 * the other, and the rest goes on with the next sweep, on whichever node.
 */
@Component
public class MigrationSweep {

    /** A migration with the versions that it leaves and reaches, which never change. */
    private record Way(Migration migration, Version from, Version to) {}

    private static final Logger LOG = LoggerFactory.getLogger(MigrationSweep.class);
    private static final int PAGE = 100;

    private final MigrationMapper mapper;
    private final Definitions definitions;
    private final Migrations migrations;
    private final CaseFiles files;
    private final Organisation organisation;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MigrationSweep(
            MigrationMapper mapper,
            Definitions definitions,
            Migrations migrations,
            CaseFiles files,
            Organisation organisation,
            Ledger ledger,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.definitions = definitions;
        this.migrations = migrations;
        this.files = files;
        this.organisation = organisation;
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelayString = "${anjuan.definition.sweep:PT2S}")
    public void sweep() {
        mapper.running().forEach(this::run);
    }

    /** Moves what waits in one migration, until it is stopped or nothing is left. */
    void run(long id) {
        var migration = CaseMigrations.migration(mapper.find(id).orElseThrow());
        var way = new Way(
                migration,
                definitions.version(migration.key(), migration.from()).orElseThrow(),
                definitions.version(migration.key(), migration.to()).orElseThrow());
        while (true) {
            var page = mapper.waiting(id, PAGE);
            if (page.isEmpty()) {
                end(id);
                return;
            }
            for (var one : page) {
                if (mapper.state(id) != State.RUNNING) {
                    return;
                }
                go(way, one);
            }
        }
    }

    private void go(Way way, MigratedCase one) {
        var migration = way.migration();
        try {
            var result = transaction.execute(status -> {
                var came = move(way, one);
                if (migration.isTrial()) {
                    status.setRollbackOnly();
                }
                return came;
            });
            if (migration.isTrial()) {
                note(migration, one, result, List.of());
            }
        } catch (CannotMove cannot) {
            note(migration, one, Result.CANNOT, cannot.faults());
        } catch (RuntimeException failed) {
            LOG.error("case {}: not migrated, it stays on its version", one.caseNumber(), failed);
            note(migration, one, Result.CANNOT, List.of(new Fault("", Why.FAILED)));
        }
    }

    /** @return what came of it, or has come of it before */
    private Result move(Way way, MigratedCase one) {
        var migration = way.migration();
        files.lock(one.caseNumber());
        var before = mapper.hold(migration.id(), one.instance());
        if (before != Result.WAITING) {
            return before;
        }
        boolean isMoved = migrations.move(one.instance(), way.from(), way.to(), migration.moves());
        var result = isMoved ? Result.MOVED : Result.GONE;
        mapper.done(migration.id(), one.instance(), result, null, clock.instant());
        if (isMoved) {
            record(migration, one);
        }
        return result;
    }

    private void note(Migration migration, MigratedCase one, Result result, List<Fault> faults) {
        transaction.executeWithoutResult(status -> {
            if (mapper.hold(migration.id(), one.instance()) == Result.WAITING) {
                mapper.done(migration.id(), one.instance(), result, MigratedCase.text(faults), clock.instant());
            }
        });
    }

    private void end(long id) {
        transaction.executeWithoutResult(status -> {
            if (mapper.lock(id).orElseThrow().state() == State.RUNNING) {
                mapper.setState(id, State.DONE, clock.instant());
            }
        });
    }

    private void record(Migration migration, MigratedCase one) {
        var officer = organisation.officer(migration.startedBy());
        ledger.append(new Act(
                one.caseNumber(),
                LocalDate.now(clock),
                Actor.of(officer, Post.ADMINISTRATOR),
                "migrateCase",
                one.matter().isEmpty() ? null : one.matter(),
                Act.DONE,
                migration.reason(),
                null,
                "%s v%d".formatted(migration.key(), migration.to()),
                new Matter(one.caseNumber(), one.matter()).key() + '\n' + migration.from() + " → " + migration.to()));
    }
}
