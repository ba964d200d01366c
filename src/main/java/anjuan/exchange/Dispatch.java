package anjuan.exchange;

import anjuan.exchange.Message.State;
import anjuan.ledger.Act;
import anjuan.ledger.Actor;
import anjuan.ledger.Ledger;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the messages that wait, each once, on however many nodes: a node holds the message while it sends it, and what was
 * sent but not noted is sent again in the same words under the same key.
 */
@Component
public class Dispatch {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final int MOST = 200;
    private static final int MOST_ATTEMPTS = 8;

    private final ExchangeMapper mapper;
    private final Schemas schemas;
    private final Transport transport;
    private final Ledger ledger;
    private final Clock clock;
    private final List<SentObserver> observers;
    private final TransactionTemplate transaction;

    Dispatch(
            ExchangeMapper mapper,
            Schemas schemas,
            Transport transport,
            Ledger ledger,
            Clock clock,
            List<SentObserver> observers,
            PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.schemas = schemas;
        this.transport = transport;
        this.ledger = ledger;
        this.clock = clock;
        this.observers = observers;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelayString = "${anjuan.exchange.sweep:PT1M}")
    void sweepOnSchedule() {
        int sent = sweep();
        if (sent > 0) {
            LOG.info("sent {} messages", sent);
        }
    }

    /** Whether messages can go out; where not, they wait. */
    public boolean isReady() {
        return transport.isReady();
    }

    /** @return how many messages this node sent */
    public int sweep() {
        if (!transport.isReady()) {
            return 0;
        }
        int sent = 0;
        for (var key : mapper.due(clock.instant(), MOST)) {
            try {
                sent += Boolean.TRUE.equals(transaction.execute(status -> send(key))) ? 1 : 0;
            } catch (RuntimeException failed) {
                LOG.warn("message {} could not be sent and is tried again", key, failed);
            }
        }
        return sent;
    }

    private boolean send(String key) {
        var held = mapper.hold(key);
        if (held.isEmpty()) {
            return false;
        }
        var message = held.get();
        var fault = schemas.faults(message.kind(), message.body());
        if (fault.isPresent()) {
            fail(message, MOST_ATTEMPTS, fault.get());
            return false;
        }
        var cause = tryToSend(message);
        if (cause.isPresent()) {
            fail(message, message.attempts() + 1, cause.get());
            return false;
        }
        mapper.sent(key, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        observers.forEach(observer -> observer.sent(message, LocalDate.now(clock)));
        ledger.append(new Act(
                message.caseNumber(),
                LocalDate.now(clock),
                Actor.CLOCK,
                "messageSent",
                message.key(),
                Act.DONE,
                null,
                null,
                null,
                message.body()));
        return true;
    }

    private Optional<String> tryToSend(Message message) {
        try {
            transport.send(message);
            return Optional.empty();
        } catch (IOException failed) {
            return Optional.of(failed.getClass().getSimpleName() + ": " + failed.getMessage());
        }
    }

    /** Tried again after one, four, nine … minutes, and not any more after the last attempt. */
    private void fail(Message message, int attempts, String cause) {
        boolean isLast = attempts >= MOST_ATTEMPTS;
        if (isLast) {
            LOG.error("case {}: message {} failed for good: {}", message.caseNumber(), message.key(), cause);
        } else {
            LOG.warn("case {}: message {} failed and is tried again: {}", message.caseNumber(), message.key(), cause);
        }
        mapper.notSent(
                message.key(),
                isLast ? State.FAILED : State.WAITING,
                attempts,
                clock.instant()
                        .plus(Duration.ofMinutes((long) attempts * attempts))
                        .truncatedTo(ChronoUnit.MILLIS),
                Outbox.cut(cause));
    }
}
