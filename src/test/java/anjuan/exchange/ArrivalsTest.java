package anjuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;
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
import anjuan.ledger.Ledger;
import anjuan.officer.Organisation;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;

/** Answers of the police as files: each taken in once, shown to the officers of its case, confirmed by one of them. */
@AnjuanTest
class ArrivalsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Arrivals arrivals;

    @Autowired
    ExchangeMapper mapper;

    @Autowired
    Schemas schemas;

    @Autowired
    CaseFiles files;

    @Autowired
    Ledger ledger;

    @Autowired
    Organisation organisation;

    @Autowired
    Story story;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MockMvc mvc;

    @TempDir
    Path folder;

    @Test
    void anAnswerIsTakenInOnceHoweverOftenItLies() throws Exception {
        var number = story.investigating(DAY);
        var key = "answer-" + UUID.randomUUID();
        put("one.json", answer(key, number.value(), "ACCEPTED"));

        assertThat(collect().sweep()).isEqualTo(1);
        assertThat(folder.resolve("one.json")).doesNotExist();
        assertThat(folder.resolve("taken/one.json")).exists();
        // as after a crash between keeping it and moving it aside, or when it is sent again with other words
        put("one.json", answer(key, number.value(), "REFUSED"));
        assertThat(collect().sweep()).isZero();

        assertThat(arrivals.of(number)).singleElement().satisfies(one -> assertThat(one.answer())
                .isEqualTo(Arrival.Answer.ACCEPTED));
        assertThat(ledger.entries(number))
                .filteredOn(entry -> entry.act().equals("messageArrived"))
                .hasSize(1);
        assertThat(ledger.verify(number).isSound()).isTrue();
    }

    @Test
    void severalNodesTakeEachInOnce() throws Exception {
        var number = story.investigating(DAY);
        for (int serial = 0; serial < 6; serial++) {
            put(serial + ".json", answer("answer-" + UUID.randomUUID(), number.value(), "MORE"));
        }
        var executor = Executors.newFixedThreadPool(4);
        try {
            var nodes = executor.invokeAll(IntStream.range(0, 4)
                    .<java.util.concurrent.Callable<Integer>>mapToObj(
                            node -> () -> collect().sweep())
                    .toList());
            for (var node : new ArrayList<>(nodes)) {
                node.get();
            }
        } finally {
            executor.shutdownNow();
        }

        assertThat(arrivals.of(number)).hasSize(6);
        assertThat(ledger.entries(number))
                .filteredOn(entry -> entry.act().equals("messageArrived"))
                .hasSize(6);
    }

    @Test
    void whatIsNoAnswerIsMovedAsideAndChangesNothing() throws Exception {
        put("broken.json", "{");
        put("other-kind.json", "{\"key\":\"a\",\"kind\":\"crime-referral\"}");
        put("unknown-answer.json", answer("a-" + UUID.randomUUID(), "YZ-2026-00001", "PERHAPS"));
        put("unknown-case.json", answer("a-" + UUID.randomUUID(), "YZ-1999-99999", "ACCEPTED"));
        put(
                "wrong-day.json",
                answer("a-" + UUID.randomUUID(), "YZ-2026-00001", "MORE").replace("2026-03-05", "2026-13-05"));
        put("huge.json", " ".repeat(200_000));
        Files.write(folder.resolve("no-text.json"), new byte[] {'{', (byte) 0xff, (byte) 0xfe, '}'});

        assertThat(collect().sweep()).isZero();

        try (var refused = Files.list(folder.resolve("refused"))) {
            assertThat(refused).hasSize(7);
        }
        assertThat(new Collect(mapper, schemas, files, ledger, clock, transactions, "").sweep())
                .isZero();
        assertThat(new Collect(mapper, schemas, files, ledger, clock, transactions, folder + "/none").sweep())
                .as("a folder that is not there yet")
                .isZero();
    }

    @Test
    void anOfficerOfTheCaseTakesNoteOfIt() throws Exception {
        var number = story.investigating(DAY);
        var key = "answer-" + UUID.randomUUID();
        put("two.json", answer(key, number.value(), "REFUSED"));
        collect().sweep();

        assertThat(arrivals.waiting(organisation.officer(Story.LEAD)))
                .anyMatch(one -> one.key().equals(key));
        assertThat(arrivals.waiting(organisation.officer("donghu.banan1")))
                .noneMatch(one -> one.key().equals(key));
        mvc.perform(get("/arrivals?lang=en").with(user(Story.LEAD).roles("OFFICER")))
                .andExpect(content().string(containsString("No case opened")));
        mvc.perform(get("/arrivals").with(user("donghu.banan1").roles("OFFICER")))
                .andExpect(content().string(not(containsString(number.value()))));
        mvc.perform(post("/cases/" + number + "/arrivals")
                        .param("key", key)
                        .with(user(Story.LEGAL).roles("OFFICER"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(post("/cases/" + number + "/arrivals")
                        .param("key", key)
                        .with(user("donghu.juzhang").roles("OFFICER"))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(post("/cases/" + number + "/arrivals")
                        .param("key", key)
                        .with(user(Story.LEAD).roles("OFFICER"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/cases/" + number + "/contacts"));

        assertThat(arrivals.of(number)).singleElement().satisfies(one -> assertThat(one.confirmedBy())
                .isEqualTo("李明"));
        assertThat(arrivals.confirm(organisation.officer(Story.SECOND), number, key))
                .as("once")
                .isFalse();
        mvc.perform(get("/cases/" + number + "/contacts?lang=zh")
                        .with(user(Story.LEAD).roles("OFFICER")))
                .andExpect(content().string(containsString("已确认")))
                .andExpect(content().string(containsString("不予立案")));
    }

    private Collect collect() {
        return new Collect(mapper, schemas, files, ledger, clock, transactions, folder.toString());
    }

    private void put(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String answer(String key, String caseNumber, String answer) {
        return """
                {"key":"%s","kind":"police-answer","version":1,"caseNumber":"%s","occurredOn":"2026-03-05",
                "body":{"answer":"%s","organ":"云州市公安局","letterNumber":"云公立字〔2026〕1号","letterOn":"2026-03-05",
                "text":"经审查"}}""".formatted(key, caseNumber, answer);
    }
}
