package anjuan.story;

import static anjuan.testing.Asking.UPPER_HEAD;
import static anjuan.testing.Asking.UPPER_LEGAL;
import static anjuan.testing.Asking.agrees;
import static anjuan.testing.Asking.proposed;
import static anjuan.testing.Asking.taken;
import static anjuan.testing.Story.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.escalation.Escalations;
import anjuan.escalation.InstructionRequest.State;
import anjuan.ledger.Ledger;
import anjuan.task.Completion;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Asking;
import anjuan.testing.Guiding;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The files of two bureaus that act on one another are always held in one order, from whichever end an act begins. */
@AnjuanTest
class LockOrderTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);

    @Autowired
    Story story;

    @Autowired
    Asking asking;

    @Autowired
    Guiding guiding;

    @Autowired
    Escalations escalations;

    @Autowired
    CaseFiles files;

    @Autowired
    Ledger ledger;

    @Autowired
    PlatformTransactionManager transactions;

    /** Each holds its own file, gives the other time to do so too, and then wants that of the other. */
    @Test
    void bothOrdersAtOnceEndBoth() throws Exception {
        var number = story.investigating(DAY);
        var above = asking.above(asking.sent(number, DAY, false));
        holdBothWays(number, above);
        holdBothWays(above, number);

        var guidance = guiding.issued(story.investigating(DAY), "PAPERS", DAY);
        holdBothWays(guidance.ofCase(), guidance.file());
        holdBothWays(guidance.file(), guidance.ofCase());
    }

    /** Also over the file between: the county's case and the file of the province. */
    @Test
    void filesThatAreBoundOverAnotherAreHeldTogether() throws Exception {
        var asked = asking.sent(story.investigating(DAY), DAY, false);
        var above = asking.above(asked);
        var guidance = guiding.issued(asked.caseNumber(), "SUPERVISION", DAY);

        holdBothWays(above, guidance.file());
    }

    /** One bureau withdraws its question in the moment in which the other answers it: one of them comes first, nobody fails. */
    @Test
    void withdrawingAndAnsweringAtOnceEndsInOneOfBoth() throws Exception {
        for (int time = 0; time < 4; time++) {
            var asked = asking.sent(story.investigating(DAY), DAY, true);
            var above = asking.above(asked);
            story.act(above, UPPER_LEGAL, "checkRequest", DAY, taken());
            story.act(above, UPPER_LEGAL, "studyRequest", DAY, proposed("ANSWERED"));
            var barrier = new CyclicBarrier(2);
            List<Callable<Completion>> acts = List.of(
                    () -> {
                        barrier.await(10, TimeUnit.SECONDS);
                        return story.attempt(asked, HEAD, "requestWithdrawn", DAY, Map.of("reason", "当事人已承认"));
                    },
                    () -> {
                        barrier.await(10, TimeUnit.SECONDS);
                        return story.attempt(above, UPPER_HEAD, "signReply", DAY, agrees());
                    });

            var done = together(acts);

            assertThat(done)
                    .filteredOn(one -> one instanceof Completion.Completed)
                    .hasSize(1);
            assertThat(escalations.find(asked).orElseThrow().state()).isIn(State.WITHDRAWN, State.ANSWERED);
            assertThat(story.waiting(above)).isEmpty();
            assertThat(ledger.verify(asked.caseNumber()).isSound()).isTrue();
            assertThat(ledger.verify(above).isSound()).isTrue();
        }
    }

    private void holdBothWays(CaseNumber one, CaseNumber other) throws Exception {
        var begun = new CountDownLatch(1);
        var both = together(List.of(
                () -> new TransactionTemplate(transactions).execute(status -> {
                    files.lock(one);
                    begun.countDown();
                    pause();
                    files.lock(other);
                    return "one";
                }),
                () -> {
                    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
                    return new TransactionTemplate(transactions).execute(status -> {
                        files.lock(other);
                        files.lock(one);
                        return "other";
                    });
                }));

        assertThat(both).containsExactly("one", "other");
    }

    /** Long enough for the other to hold what it begins with, if it could. */
    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> List<T> together(List<Callable<T>> acts) throws Exception {
        var threads = Executors.newFixedThreadPool(acts.size());
        try {
            var running = threads.invokeAll(acts, 60, TimeUnit.SECONDS);
            var done = new ArrayList<T>();
            for (var one : running) {
                done.add(one.get());
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }
}
