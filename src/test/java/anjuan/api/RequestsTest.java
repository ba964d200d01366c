package anjuan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.ledger.Ledger;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Forms;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@AnjuanTest
class RequestsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Caller caller;

    @Autowired
    Story story;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcTemplate jdbc;

    private final String key = UUID.randomUUID().toString();

    @Test
    void theSameRequestTwiceOpensOneCase() throws Exception {
        var before = cases();

        var first = caller.postsWithKey(Story.CLERK, key, "/clues", Story.aClue(DAY))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        var second = caller.postsWithKey(Story.CLERK, key, "/clues", Story.aClue(DAY))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(second).isEqualTo(first);
        assertThat(cases()).isEqualTo(before + 1);
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() throws Exception {
        var other = Story.aClue(DAY);
        other.put("summary", "另一件");
        caller.postsWithKey(Story.CLERK, key, "/clues", Story.aClue(DAY)).andExpect(status().isCreated());
        var before = cases();

        caller.postsWithKey(Story.CLERK, key, "/clues", other)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.code").value("IDEMPOTENCY_KEY_REUSED"));

        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void theKeyOfOnePersonIsNotThatOfAnother() throws Exception {
        var elsewhere = Story.aClue(DAY);
        elsewhere.put("unitId", "dh-case");
        caller.postsWithKey(Story.CLERK, key, "/clues", Story.aClue(DAY)).andExpect(status().isCreated());

        caller.postsWithKey("donghu.dengji", key, "/clues", elsewhere).andExpect(status().isCreated());
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() throws Exception {
        var clue = Story.aClue(DAY);
        clue.put("receivedOn", "2099-01-01");
        caller.postsWithKey(Story.CLERK, key, "/clues", clue).andExpect(status().isUnprocessableEntity());

        caller.postsWithKey(Story.CLERK, key, "/clues", Story.aClue(DAY)).andExpect(status().isCreated());
    }

    @Test
    void aRefusalThatUndoesWhatTheStepWroteLeavesTheKeyFreeToo() throws Exception {
        var number = story.awaitingFiling(DAY);
        var address = "/cases/" + number + "/tasks/decideFiling";
        var entries = ledger.entries(number).size();

        caller.postsWithKey(
                        Story.HEAD,
                        key,
                        address,
                        Map.of("occurredOn", "2026-03-02", "form", Map.of("decision", "NOT_FILE")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.fields[0].code").value("NOT_FILING_GROUND_MISSING"));

        assertThat(ledger.entries(number)).hasSize(entries);
        caller.postsWithKey(Story.HEAD, key, address, Map.of("occurredOn", "2026-03-02", "form", Forms.file()))
                .andExpect(status().isOk());
    }

    @Test
    void aDecisionSentTwiceIsTakenOnceAndAnsweredAlike() throws Exception {
        var number = story.awaitingFiling(DAY);
        var address = "/cases/" + number + "/tasks/decideFiling";
        var body = Map.of("occurredOn", "2026-03-02", "form", Forms.file());

        for (int time = 0; time < 2; time++) {
            caller.postsWithKey(Story.HEAD, key, address, body)
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.outcome").value("FILE"))
                    .andExpect(jsonPath("$.stage").value("INVESTIGATING"))
                    .andExpect(jsonPath("$.waiting[0]").value("appointOfficers"));
        }

        assertThat(ledger.entries(number))
                .filteredOn(entry -> entry.act().equals("decideFiling"))
                .hasSize(1);
    }

    @Test
    void twoAtOnceWithOneKeyHaveOneEffect() throws Exception {
        var before = cases();
        Callable<Integer> lodge = () -> caller.postsWithKey(Story.CLERK, key, "/clues", Story.aClue(DAY))
                .andReturn()
                .getResponse()
                .getStatus();

        assertThat(together(lodge, lodge)).containsOnly(201);

        assertThat(cases()).isEqualTo(before + 1);
    }

    @Test
    void twoHeadsDecidingAtOnceAreOneDecisionAndOneWhoIsTold() throws Exception {
        var number = story.awaitingFiling(DAY);
        var address = "/cases/" + number + "/tasks/decideFiling";
        var body = Map.of("occurredOn", "2026-03-02", "form", Forms.file());
        Callable<Integer> one = () -> caller.posts(Story.HEAD, address, body)
                .andReturn()
                .getResponse()
                .getStatus();
        Callable<Integer> other = () -> caller.posts("shi.juzhang", address, body)
                .andReturn()
                .getResponse()
                .getStatus();

        assertThat(together(one, other)).containsExactlyInAnyOrder(200, 409);

        assertThat(ledger.entries(number))
                .filteredOn(entry -> entry.act().equals("decideFiling"))
                .hasSize(1);
    }

    @Test
    void theSameReferenceLodgedAtOnceFromTwoSidesIsOneCase() throws Exception {
        var clue = Story.aClue(DAY);
        clue.put("sourceReference", key);
        Callable<Integer> lodge = () -> caller.posts(Story.CLERK, "/clues", clue)
                .andReturn()
                .getResponse()
                .getStatus();

        assertThat(together(lodge, lodge)).containsExactlyInAnyOrder(200, 201);
    }

    @Test
    void aKeyThatIsTooLongIsRefused() throws Exception {
        caller.postsWithKey(Story.CLERK, "k".repeat(101), "/clues", Story.aClue(DAY))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("IDEMPOTENCY_KEY_INVALID"))
                .andExpect(jsonPath("$.fields[0].field").value("Idempotency-Key"));
    }

    private int cases() {
        return jdbc.queryForObject("select count(*) from casefile_file", Integer.class);
    }

    private static java.util.List<Integer> together(Callable<Integer> one, Callable<Integer> other) throws Exception {
        var barrier = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var running = Stream.of(one, other)
                    .map(call -> pool.submit(() -> {
                        barrier.await();
                        return call.call();
                    }))
                    .toList();
            return java.util.List.of(running.get(0).get(), running.get(1).get());
        } finally {
            pool.shutdown();
        }
    }
}
