package anjuan.definition;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.testing.Drawn;
import anjuan.testing.ServerToKill;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A thousand running cases are migrated and the server is killed in the middle, twice: every case is on one version or the
 * other, none is half, the rest goes on by itself, and no date has moved.
 */
@DisabledIfSystemProperty(
        named = "anjuan.test.database",
        matches = "postgresql",
        disabledReason = "the demonstration's own database is what dies here")
class MigrationSurvivesKillTest {

    private static final int CASES = 1_000;
    private static final int AT_ONCE = 8;
    private static final String DUE =
            "select concat(case_number, ' ', limit_id, ' ', due_on) from deadline_clock order by case_number, limit_id";
    private static final String TIMERS =
            "select concat(e.BUSINESS_KEY_, ' ', j.DUEDATE_) from ACT_RU_JOB j join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_ order by 1";
    private static final String TASKS =
            "select concat(task_id, ' ', task_key, ' ', due_on) from inbox_item order by task_id";

    @TempDir
    Path directory;

    private final ObjectMapper json = new ObjectMapper();
    private ServerToKill server;

    @AfterEach
    void stop() throws InterruptedException {
        server.kill();
    }

    @Test
    void aKilledMigrationLeavesEachCaseOnOneVersionAndGoesOn() throws Exception {
        server = new ServerToKill(directory);
        start();
        lodge();
        activateAnotherVersion();
        stop();
        var due = server.column(DUE);
        var timers = server.column(TIMERS);
        var tasks = server.column(TASKS);
        start();
        long id = sent(post(
                        "guanli",
                        "/api/definitions/handleClue/migrations",
                        Map.of(
                                "from",
                                1,
                                "to",
                                2,
                                "moves",
                                List.of(Map.of("from", "assignVerification", "to", "assignVerification")),
                                "trial",
                                false,
                                "reason",
                                "统一办理")))
                .path("id")
                .asLong();

        for (int moved : List.of(150, 550)) {
            await(id, moved);
            stop();
            allOnOneVersionOrTheOther();
            start();
        }
        await(id, CASES);
        var state = server.read("guanli", "/api/definitions/migrations/" + id);
        stop();

        assertThat(state.path("progress").path("cannot").asInt()).isZero();
        assertThat(onVersion(2)).hasSize(CASES);
        assertThat(server.column("select case_number from ledger_entry where act = 'migrateCase'"))
                .hasSize(CASES)
                .doesNotHaveDuplicates();
        assertThat(server.column(DUE)).isEqualTo(due).hasSizeGreaterThanOrEqualTo(CASES);
        assertThat(server.column(TIMERS)).isEqualTo(timers);
        assertThat(server.column(TASKS)).isEqualTo(tasks).hasSize(CASES);
    }

    /** The course, its task, its timers, its row in the migration, the inbox and the ledger say the same of each case. */
    private void allOnOneVersionOrTheOther() throws Exception {
        var moved = onVersion(2);
        assertThat(moved.size()).as("killed in the middle").isBetween(1, CASES - 1);
        assertThat(onVersion(1)).hasSize(CASES - moved.size()).doesNotContainAnyElementsOf(moved);
        for (var told : List.of(
                "select i.BUSINESS_KEY_ from ACT_RU_TASK t join ACT_HI_PROCINST i on i.ID_ = t.PROC_INST_ID_ where t.PROC_DEF_ID_ like 'handleClue:2:%'",
                "select case_number from inbox_item where process = 'handleClue v2'",
                "select case_number from definition_migration_case where result = 'MOVED'",
                "select case_number from ledger_entry where act = 'migrateCase'")) {
            assertThat(server.column(told)).as(told).containsExactlyInAnyOrderElementsOf(moved);
        }
        assertThat(
                        server.column(
                                "select j.ID_ from ACT_RU_JOB j join ACT_RU_EXECUTION e on e.ID_ = j.EXECUTION_ID_ where j.PROCESS_DEF_ID_ <> e.PROC_DEF_ID_"))
                .isEmpty();
    }

    private List<String> onVersion(int number) throws Exception {
        return server.column(
                "select BUSINESS_KEY_ from ACT_RU_EXECUTION where PARENT_ID_ is null and PROC_DEF_ID_ like 'handleClue:"
                        + number + ":%'");
    }

    private void start() throws Exception {
        server.start("--anjuan.definition.sweep=PT1S");
    }

    private void lodge() throws Exception {
        for (int lodged = 0; lodged < CASES; lodged += AT_ONCE) {
            var sent = new ArrayList<CompletableFuture<HttpResponse<String>>>();
            for (int i = 0; i < AT_ONCE; i++) {
                sent.add(server.sendAside(post("shi.dengji", "/api/clues", clue(lodged + i))));
            }
            for (var one : sent) {
                assertThat(one.get().statusCode()).isEqualTo(201);
            }
        }
    }

    private static Map<String, Object> clue(int serial) {
        return Map.of(
                "source", "REPORT",
                "receivedOn", "2026-03-02",
                "unitId", "yz-case",
                "rightKind", "TRADEMARK",
                "rightName", "雪松",
                "respondentKind", "ENTITY",
                "respondentName", "云州市第" + serial + "百货商行",
                "summary", "销售标有“雪松”商标的服装");
    }

    private void activateAnotherVersion() throws Exception {
        var content = Files.readString(Path.of("bpmn/handle-clue.bpmn"));
        var drawn = Drawn.taskOn(content, "endorseFiling_decideFiling", "addedApprovalByChief", "CHIEF", "主要负责人审批");
        long draft = sent(post(
                        "guanli",
                        "/api/definitions/handleClue/drafts",
                        Map.of("content", drawn, "reason", "增加审批", "legalBasis", "云市监发〔2026〕8号")))
                .path("id")
                .asLong();
        sent(post("guanli", "/api/definitions/drafts/" + draft + "/submit", Map.of()));
        var active = sent(post("fuhe", "/api/definitions/drafts/" + draft + "/approve", Map.of()));
        assertThat(active.path("state").asText()).isEqualTo("ACTIVE");
    }

    private void await(long id, int moved) throws Exception {
        long until = System.nanoTime() + Duration.ofSeconds(180).toNanos();
        while (server.read("guanli", "/api/definitions/migrations/" + id)
                        .path("progress")
                        .path("moved")
                        .asInt()
                < moved) {
            assertThat(System.nanoTime()).as("cases go on").isLessThan(until);
            Thread.sleep(20);
        }
    }

    private JsonNode sent(HttpRequest request) throws Exception {
        var answer = server.send(request);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return json.readTree(answer.body());
    }

    private HttpRequest post(String who, String path, Object body) throws Exception {
        return server.request(who, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body), StandardCharsets.UTF_8))
                .build();
    }
}
