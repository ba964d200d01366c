package anjuan.deadline;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.deadline.DeadlineMapper.ClockKey;
import anjuan.deadline.DeadlineMapper.ClockRow;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds the clocks of which a stage of warning has come, and warns of each stage exactly once, on however many nodes. */
@Component
public class DeadlineSweep {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineSweep.class);

    private final DeadlineMapper mapper;
    private final Clock clock;
    private final List<WarningListener> listeners;
    private final TransactionTemplate transaction;

    DeadlineSweep(
            DeadlineMapper mapper,
            Clock clock,
            List<WarningListener> listeners,
            PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.clock = clock;
        this.listeners = listeners;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelayString = "${anjuan.deadline.sweep:PT1M}")
    void sweepOnSchedule() {
        List<NewWarning> warnings = sweep();
        if (!warnings.isEmpty()) {
            LOG.info("warned of {} deadlines", warnings.size());
        }
    }

    /**
     * Each clock is warned of in a transaction of its own, so that one whose listener fails does not silence the others.
     *
     * @return what is new
     */
    public List<NewWarning> sweep() {
        LocalDate today = LocalDate.now(clock);
        List<NewWarning> warnings = new ArrayList<>();
        for (ClockKey key : mapper.unwarned(today)) {
            try {
                List<NewWarning> given = transaction.execute(status -> warn(key.caseNumber(), key.limitId(), today));
                if (given != null) {
                    warnings.addAll(given);
                }
            } catch (RuntimeException failed) {
                LOG.warn(
                        "case {}: the warning of {} failed and is tried again",
                        key.caseNumber(),
                        key.limitId(),
                        failed);
            }
        }
        return warnings;
    }

    /** Reports one clock at once, because its timer in the diagram fired; nothing when that was done before. */
    @Transactional
    public void report(CaseNumber caseNumber, String limitId) {
        warn(caseNumber.value(), limitId, LocalDate.now(clock));
    }

    /**
     * Looks again at the clocks of a limit, held now: meanwhile one may have ended, or another node may have warned. Stages that were
     * missed while no node ran are made up for, in their order.
     */
    private List<NewWarning> warn(String caseNumber, String limitId, LocalDate today) {
        return mapper.hold(caseNumber, limitId).stream()
                .filter(row -> row.isRunning() && row.stoppedOn() == null)
                .flatMap(row -> Arrays.stream(WarningStage.values())
                        .filter(stage -> !row.dayOf(stage).isAfter(today))
                        .flatMap(stage -> warn(row, stage).stream()))
                .toList();
    }

    private Optional<NewWarning> warn(ClockRow row, WarningStage stage) {
        Instant now = clock.instant();
        if (mapper.insertWarning(row.caseNumber(), row.limitId(), row.round(), stage, now) == 0) {
            return Optional.empty();
        }
        var warning = new NewWarning(
                new Matter(new CaseNumber(row.caseNumber()), row.matter()),
                row.limitId(),
                row.round(),
                stage,
                row.dueOn(),
                now);
        listeners.forEach(listener -> listener.warned(warning));
        return Optional.of(warning);
    }
}
