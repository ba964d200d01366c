package anjuan.idempotency;

import anjuan.casefile.ChangedMeanwhile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries out a request once, however often and from however many sides it comes. */
@Service
public class Idempotency {

    /** The longest key that is kept. */
    public static final int LONGEST_KEY = 100;

    private static final int MOST_ATTEMPTS = 3;
    private static final Duration KEPT = Duration.ofDays(7);

    /** The key is in the table already; leaves the transaction, which PostgreSQL gives up at the clash. */
    private static final class AskedBefore extends RuntimeException {

        private static final long serialVersionUID = 1L;

        AskedBefore() {
            super(null, null, false, false);
        }
    }

    private record Request(String officerId, String key, String bodyDigest) {}

    private final IdempotencyMapper mapper;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Idempotency(IdempotencyMapper mapper, PlatformTransactionManager transactions, Clock clock) {
        this.mapper = mapper;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Carries out an act in one transaction with its key. The same key and body of the same person is answered as the
     * first time; an act that was not done leaves nothing, not even its key. An act that meets another in the database
     * is tried again, three times in all, so it must keep nothing of its own between tries.
     *
     * @param key as the client chose it, at most {@link #LONGEST_KEY} characters; null when a repetition counts anew
     * @param body text of the request that tells it from others, such as its address and its fields
     * @throws KeyReused when the key came before with another body
     * @throws RequestInFlight when the same request is being carried out and does not end within seconds
     * @throws ChangedMeanwhile when others keep changing the case
     * @throws ConcurrencyFailureException when others keep changing the same rows
     */
    public <R> Answer<R> perform(String officerId, @Nullable String key, String body, Supplier<Answer<R>> act) {
        var request = key == null ? null : new Request(officerId, key, digest(body));
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(request, act);
            } catch (AskedBefore before) {
                var told = tell(Objects.requireNonNull(request));
                if (told.isPresent()) {
                    return new Answer.Done<>(told.get());
                }
                if (attempt == MOST_ATTEMPTS) {
                    throw new RequestInFlight(request.key());
                }
            } catch (ConcurrencyFailureException | DuplicateKeyException | ChangedMeanwhile clash) {
                if (attempt == MOST_ATTEMPTS) {
                    throw clash;
                }
            }
        }
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "${anjuan.zone}")
    void forgetOld() {
        mapper.deleteBefore(clock.instant().minus(KEPT));
    }

    private <R> Answer<R> attempt(@Nullable Request request, Supplier<Answer<R>> act) {
        return Objects.requireNonNull(transaction.execute(status -> {
            if (request != null) {
                claim(request);
            }
            var answer = act.get();
            if (answer instanceof Answer.Done<R> done) {
                if (request != null) {
                    mapper.setAnswer(request.officerId(), request.key(), done.text());
                }
            } else {
                // The act has marked the transaction for rollback from within, as a participant. Committing that would
                // throw UnexpectedRollbackException; saying so ourselves ends it quietly. An act that says "done" on a
                // marked transaction is a defect, and there the exception is right.
                status.setRollbackOnly();
            }
            return answer;
        }));
    }

    private void claim(Request request) {
        try {
            mapper.insert(request.officerId(), request.key(), request.bodyDigest(), clock.instant());
        } catch (DuplicateKeyException asked) {
            throw new AskedBefore();
        } catch (ConcurrencyFailureException | QueryTimeoutException | UncategorizedSQLException waitedTooLong) {
            throw new RequestInFlight(request.key());
        }
    }

    /** The answer of the first time; nothing when the first act was rolled back after the clash with it. */
    private Optional<String> tell(Request request) {
        var kept = mapper.find(request.officerId(), request.key());
        if (kept.isPresent() && !kept.get().bodyDigest().equals(request.bodyDigest())) {
            throw new KeyReused(request.key());
        }
        return kept.map(IdempotencyMapper.KeptRow::answer);
    }

    private static String digest(String body) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
