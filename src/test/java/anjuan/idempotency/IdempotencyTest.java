package anjuan.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.ChangedMeanwhile;
import anjuan.testing.AnjuanTest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@AnjuanTest
class IdempotencyTest {

    @Autowired
    Idempotency idempotency;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private final String key = UUID.randomUUID().toString();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void anAnswerIsToldAgainWithoutTheAct() {
        perform("body");

        assertThat(perform("body")).isEqualTo(new Answer.Done<>("1"));
        assertThat(done).hasValue(1);
    }

    @Test
    void withoutAKeyEachTimeCounts() {
        idempotency.perform("li", null, "body", this::act);

        assertThat(idempotency.perform("li", null, "body", this::act)).isEqualTo(new Answer.Done<>("2"));
    }

    @Test
    void aKeyForAnotherBodyIsRefused() {
        perform("body");

        assertThatThrownBy(() -> perform("other")).isInstanceOf(KeyReused.class);
    }

    @Test
    void anActThatFailsLeavesItsKeyFree() {
        assertThatThrownBy(() -> idempotency.perform("li", key, "body", () -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(perform("other")).isEqualTo(new Answer.Done<>("1"));
    }

    @Test
    void anActThatIsNotDoneLeavesNothing() {
        Answer<String> answer = idempotency.perform("li", key, "body", () -> {
            jdbc.update(
                    "insert into idempotency_request (officer_id, request_key, body_digest, made_at) values (?, ?, ?, ?)",
                    "of the act",
                    key,
                    "",
                    Timestamp.from(clock.instant()));
            return new Answer.Undone<>("why");
        });

        assertThat(answer).isEqualTo(new Answer.Undone<>("why"));
        assertThat(kept()).isZero();
    }

    @Test
    void anActThatMeetsAnotherIsTriedAgain() {
        Answer<String> answer = idempotency.perform("li", key, "body", () -> {
            if (done.incrementAndGet() < 3) {
                throw new ChangedMeanwhile(new CaseNumber("YZ-2026-00001"));
            }
            return new Answer.Done<>("third");
        });

        assertThat(answer).isEqualTo(new Answer.Done<>("third"));
    }

    @Test
    void anActThatAlwaysMeetsAnotherIsGivenUp() {
        assertThatThrownBy(() -> idempotency.perform("li", key, "body", () -> {
                    done.incrementAndGet();
                    throw new ChangedMeanwhile(new CaseNumber("YZ-2026-00001"));
                }))
                .isInstanceOf(ChangedMeanwhile.class);

        assertThat(done).hasValue(3);
    }

    @Test
    void aRequestStillBeingCarriedOutIsSaidToBe() throws Exception {
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var other = Executors.newSingleThreadExecutor();
        try {
            var first = other.submit(() -> idempotency.<String>perform("li", key, "body", () -> {
                begun.countDown();
                await(mayEnd);
                return act();
            }));
            begun.await();

            assertThatThrownBy(() -> perform("body")).isInstanceOf(RequestInFlight.class);

            mayEnd.countDown();
            assertThat(first.get()).isEqualTo(new Answer.Done<>("1"));
            assertThat(perform("body")).isEqualTo(new Answer.Done<>("1"));
        } finally {
            mayEnd.countDown();
            other.shutdown();
        }
    }

    @Test
    void keysAreForgottenAfterSevenDays() {
        perform("body");
        jdbc.update(
                "update idempotency_request set made_at = ? where request_key = ?",
                Timestamp.from(clock.instant().minus(Duration.ofDays(7)).minusSeconds(1)),
                key);

        idempotency.forgetOld();

        assertThat(kept()).isZero();
    }

    private Answer<String> perform(String body) {
        return idempotency.perform("li", key, body, this::act);
    }

    private Answer<String> act() {
        return new Answer.Done<>(Integer.toString(done.incrementAndGet()));
    }

    private int kept() {
        return jdbc.queryForObject(
                "select count(*) from idempotency_request where request_key = ?", Integer.class, key);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
