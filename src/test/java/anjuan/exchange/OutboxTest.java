package anjuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.decision.Decisions;
import anjuan.exchange.Message.State;
import anjuan.ledger.Ledger;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Story;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages to other organs: kept with their act, sent once, whoever and however many send. */
@AnjuanTest
class OutboxTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String ADMINISTRATOR = "guanli";

    @Autowired
    Outbox outbox;

    @Autowired
    ExchangeMapper mapper;

    @Autowired
    Schemas schemas;

    @Autowired
    Ledger ledger;

    @Autowired
    CaseFiles files;

    @Autowired
    Decisions decisions;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Story story;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc mvc;

    @TempDir
    Path folder;

    @Test
    void aMessageIsKeptOnceHoweverOftenAndFromHoweverManySides() throws Exception {
        var number = story.lodged(DAY);
        var key = key();

        var all = together(8, () -> {
            posted(
                    key,
                    number,
                    Map.of(
                            "number",
                            "云市监涉罪移〔2026〕1号",
                            "facts",
                            Thread.currentThread().getName()));
            return 1;
        });
        posted(key, number, Map.of("number", "另一号"));

        assertThat(all).hasSize(8);
        assertThat(outbox.of(number)).singleElement().satisfies(message -> {
            assertThat(message.state()).isEqualTo(State.WAITING);
            assertThat(message.body()).contains("云市监涉罪移〔2026〕1号").doesNotContain("另一号");
        });
    }

    @Test
    void aMessageLivesAndDiesWithItsAct() {
        var number = story.lodged(DAY);
        var key = key();

        transaction.executeWithoutResult(status -> {
            outbox.post(key, "crime-referral", number, DAY, body(Map.of()));
            status.setRollbackOnly();
        });

        assertThat(outbox.find(key)).isEmpty();
        assertThatThrownBy(() -> outbox.post(key, "crime-referral", number, DAY, body(Map.of())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aKeyBelongsToItsCaseAndAKindHasASchema() {
        var number = story.lodged(DAY);
        var other = story.lodged(DAY);
        var key = key();
        posted(key, number, Map.of());

        assertThatThrownBy(() -> posted(key, other, Map.of())).hasMessageContaining(number.value());
        assertThatThrownBy(() -> posted("../" + key, number, Map.of())).hasMessageContaining("not a key");
        assertThatThrownBy(() -> posted("", number, Map.of())).hasMessageContaining("not a key");
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> outbox.post(key(), "no-such-kind", number, DAY, Map.of())))
                .hasMessageContaining("no-such-kind");
    }

    @Test
    void whoReportedIsInNoMessage() {
        var clue = Story.aClue(DAY);
        clue.put("complainantName", "卡纳里举报人");
        clue.put("complainantPhone", "13900001111");
        var number = story.lodged(clue);
        var key = key();

        posted(
                key,
                number,
                Map.of(
                        "facts",
                        "卡纳里举报人（13900001111）来电反映",
                        "respondents",
                        List.of(Map.of("name", "云州市某百货商行（卡纳里举报人指认）"))));

        assertThat(mapper.find(key).orElseThrow().body())
                .doesNotContain("卡纳里", "13900001111")
                .contains("云州市某百货商行");
    }

    @Test
    void whatDoesNotFitItsSchemaIsKeptAsFailedWithTheCauseAndNeverSent() throws Exception {
        var number = story.lodged(DAY);
        var key = key();
        transaction.executeWithoutResult(status -> outbox.post(
                key, "crime-referral", number, DAY, Map.of("number", "一号", "receiver", "云州市公安局", "amount", -1)));

        assertThat(outbox.find(key).orElseThrow()).satisfies(message -> {
            assertThat(message.state()).isEqualTo(State.FAILED);
            assertThat(message.cause()).contains("sentOn", "amount");
        });
        outbox.tryAgain(key);
        dispatch(new FileDrop(folder.toString())).sweep();
        assertThat(outbox.find(key).orElseThrow().state()).isEqualTo(State.FAILED);
        assertThat(folder.resolve(key + ".json")).doesNotExist();
    }

    @Test
    void severalNodesSendEachMessageOnceAndTheLedgerSaysSo() throws Exception {
        var number = story.lodged(DAY);
        var keys = IntStream.range(0, 10).mapToObj(i -> key()).toList();
        keys.forEach(key -> posted(key, number, Map.of()));
        var sent = new ArrayList<String>();
        var transport = new Transport() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void send(Message message) {
                synchronized (sent) {
                    sent.add(message.key());
                }
            }
        };

        together(4, () -> {
            dispatch(transport).sweep();
            return 1;
        });
        // what a node skipped because another held it is due at the next turn
        dispatch(transport).sweep();

        assertThat(sent).containsAll(keys).doesNotHaveDuplicates();
        assertThat(outbox.of(number)).hasSize(10).allMatch(message -> message.state() == State.SENT);
        assertThat(ledger.entries(number).stream()
                        .filter(entry -> entry.act().equals("messageSent"))
                        .map(entry -> String.valueOf(entry.object()))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(keys);
        assertThat(ledger.verify(number).isSound()).isTrue();
        assertThat(outbox.tryAgain(keys.get(0))).isFalse();
    }

    @Test
    void aFileIsWholeAndWhatTheReceiverTookIsNotPutOutAgain() throws Exception {
        var number = story.lodged(DAY);
        var key = key();
        posted(key, number, Map.of());
        var drop = new FileDrop(folder.toString());

        dispatch(drop).sweep();

        var file = folder.resolve(key + ".json");
        var json = new ObjectMapper().readTree(file.toFile());
        assertThat(json.path("key").asText()).isEqualTo(key);
        assertThat(json.path("caseNumber").asText()).isEqualTo(number.value());
        assertThat(schemas.faults("crime-referral", Files.readString(file))).isEmpty();
        assertThat(folder.resolve(key + ".json.part")).doesNotExist();
        Files.createDirectories(folder.resolve(FileDrop.TAKEN));
        Files.move(file, folder.resolve(FileDrop.TAKEN).resolve(key + ".json"));
        drop.send(outbox.find(key).orElseThrow());
        assertThat(file).doesNotExist();
    }

    @Test
    void withoutAFolderMessagesWait() {
        var number = story.lodged(DAY);
        var key = key();
        posted(key, number, Map.of());

        assertThat(dispatch(new FileDrop("")).sweep()).isZero();
        assertThat(dispatch(new FileDrop("")).isReady()).isFalse();

        assertThat(outbox.find(key).orElseThrow().state()).isEqualTo(State.WAITING);
    }

    @Test
    void aFailureIsTriedAgainLaterAndInTheEndLeftToTheAdministrator() {
        var number = story.lodged(DAY);
        var key = key();
        posted(key, number, Map.of());
        var broken = new Transport() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void send(Message message) throws IOException {
                throw new IOException("no space left");
            }
        };
        var later = clock;

        for (int attempt = 1; attempt <= 8; attempt++) {
            dispatch(broken, later).sweep();
            var message = outbox.find(key).orElseThrow();
            assertThat(message.attempts()).isEqualTo(attempt);
            assertThat(message.cause()).contains("no space left");
            dispatch(broken, later).sweep();
            assertThat(outbox.find(key).orElseThrow().attempts())
                    .as("not before its time")
                    .isEqualTo(attempt);
            later = Clock.offset(later, Duration.ofMinutes((long) attempt * attempt + 1));
        }

        assertThat(outbox.find(key).orElseThrow().state()).isEqualTo(State.FAILED);
        assertThat(outbox.tryAgain(key)).isTrue();
        dispatch(new FileDrop(folder.toString())).sweep();
        assertThat(outbox.find(key).orElseThrow().state()).isEqualTo(State.SENT);
    }

    @Test
    void aPenaltyGoesToThePlatformWhereTheBureauTakesPart() {
        var number = story.decided(DAY);
        assertThat(outbox.of(number)).as("off unless it is set").isEmpty();
        var decision = decisions.decision(Matter.party(number, 1)).orElseThrow();

        for (int twice = 0; twice < 2; twice++) {
            transaction.executeWithoutResult(
                    status -> new SharePenalty(outbox, files, deadlines, true).issued(decision));
        }

        assertThat(outbox.of(number)).singleElement().satisfies(message -> {
            assertThat(message.state()).as("%s", message.cause()).isEqualTo(State.WAITING);
            assertThat(message.body()).contains(decision.number(), "5000");
        });
        var clockOfIt = deadlines.find(decision.matter(), "H02").orElseThrow();
        assertThat(clockOfIt.isRunning()).isTrue();
        assertThat(clockOfIt.dueDate().effective())
                .as("seven working days, unverified")
                .isEqualTo(deadlines.calendar().nth(decision.decidedOn(), 7));
        assertThat(clockOfIt.limit().isVerified()).isFalse();
        new Dispatch(
                        mapper,
                        schemas,
                        new FileDrop(folder.toString()),
                        ledger,
                        clock,
                        List.of(new SharePenalty(outbox, files, deadlines, true)),
                        transactions)
                .sweep();
        assertThat(deadlines.find(decision.matter(), "H02").orElseThrow().isRunning())
                .as("it is in the platform")
                .isFalse();
    }

    @Test
    void theAdministratorSeesWhatWaitsAndFailedAndSendsAgain() throws Exception {
        var number = story.lodged(DAY);
        var key = key();
        transaction.executeWithoutResult(
                status -> outbox.post(key, "crime-referral", number, DAY, Map.of("facts", "秘密内容")));
        var administrator = user(ADMINISTRATOR).roles("OFFICER");

        mvc.perform(get("/exchange?lang=en").with(administrator))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("No folder is set")))
                .andExpect(content().string(containsString(key)))
                .andExpect(content().string(containsString("required property")))
                .andExpect(content().string(not(containsString("秘密内容"))));
        mvc.perform(get("/exchange?lang=zh").with(administrator))
                .andExpect(content().string(containsString("涉嫌犯罪案件移送")))
                .andExpect(content().string(containsString("发送失败")));
        mvc.perform(post("/exchange/retry")
                        .param("key", key)
                        .with(administrator)
                        .with(csrf()))
                .andExpect(redirectedUrl("/exchange"));
        assertThat(outbox.find(key).orElseThrow().state()).isEqualTo(State.WAITING);
        mvc.perform(post("/exchange/retry")
                        .param("key", "nothing")
                        .with(administrator)
                        .with(csrf()))
                .andExpect(status().isNotFound());
        for (var stranger : List.of(Story.HEAD, Story.LEAD, Story.CHIEF)) {
            mvc.perform(get("/exchange").with(user(stranger).roles("OFFICER"))).andExpect(status().isForbidden());
            mvc.perform(post("/exchange/retry")
                            .param("key", key)
                            .with(user(stranger).roles("OFFICER"))
                            .with(csrf()))
                    .andExpect(status().isForbidden());
        }
        // leaves nothing that the sweeps of other tests would send
        transaction.executeWithoutResult(status -> mapper.notSent(key, State.FAILED, 0, clock.instant(), "test"));
    }

    private void posted(String key, CaseNumber number, Map<String, Object> more) {
        transaction.executeWithoutResult(status -> outbox.post(key, "crime-referral", number, DAY, body(more)));
    }

    private static Map<String, Object> body(Map<String, Object> more) {
        var body = new java.util.HashMap<String, Object>(Map.of(
                "number",
                "云市监涉罪移〔2026〕2号",
                "receiver",
                "云州市公安局",
                "sentOn",
                DAY.toString(),
                "respondents",
                List.of(Map.of("name", "云州市某百货商行"))));
        body.putAll(more);
        return body;
    }

    private static String key() {
        return "crime-referral-" + UUID.randomUUID();
    }

    private Dispatch dispatch(Transport transport) {
        return dispatch(transport, clock);
    }

    private Dispatch dispatch(Transport transport, Clock now) {
        return new Dispatch(mapper, schemas, transport, ledger, now, List.of(), transactions);
    }

    private static <T> List<T> together(int sides, Callable<T> act) throws Exception {
        var executor = Executors.newFixedThreadPool(sides);
        try {
            var done = new ArrayList<T>();
            for (var one : executor.invokeAll(
                    IntStream.range(0, sides).mapToObj(i -> act).toList())) {
                done.add(one.get());
            }
            return done;
        } finally {
            executor.shutdownNow();
        }
    }
}
