package anjuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.testing.ServerToKill;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed while a case goes to the police, at several moments: the officer sends again what was not answered, and
 * there is one letter, one number, one message and one file.
 */
@DisabledIfSystemProperty(
        named = "anjuan.test.database",
        matches = "postgresql",
        disabledReason = "the demonstration's own database is what dies here")
class ReferralSurvivesKillTest {

    private static final String DAY = "2026-03-02";
    /** Milliseconds after the sending at which the server dies. */
    private static final List<Integer> MOMENTS = List.of(60, 180, 400);

    @TempDir
    Path directory;

    private final ObjectMapper json = new ObjectMapper();
    private ServerToKill server;

    @AfterEach
    void stop() throws InterruptedException {
        server.kill();
    }

    @Test
    void aKilledSendingMakesOneLetterOneNumberOneMessage() throws Exception {
        server = new ServerToKill(directory);
        start();
        var cases = new ArrayList<String>();
        for (int moment : MOMENTS) {
            var number = approved();
            cases.add(number);
            var sending = assembled(number);
            var asked = server.sendAside(
                    post("shi.banan1", "/api/cases/" + number + "/tasks/assembleReferral", "send-" + number, sending));
            Thread.sleep(moment);
            stop();
            asked.handle((answer, failed) -> 0).get(20, TimeUnit.SECONDS);
            start();

            var again = server.send(
                    post("shi.banan1", "/api/cases/" + number + "/tasks/assembleReferral", "send-" + number, sending));

            assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        }
        awaitFiles(MOMENTS.size());
        stop();

        var numbers = server.column("select number from document_paper where kind = 'CRIME_REFERRAL'");
        assertThat(numbers).hasSize(MOMENTS.size()).doesNotHaveDuplicates();
        assertThat(server.column("select case_number from document_paper where kind = 'CRIME_REFERRAL'"))
                .containsExactlyInAnyOrderElementsOf(cases);
        assertThat(server.column("select case_number from exchange_message"))
                .containsExactlyInAnyOrderElementsOf(cases);
        assertThat(server.column("select object from ledger_entry where act = 'messageSent'"))
                .containsExactlyInAnyOrderElementsOf(server.column("select message_key from exchange_message"));
        assertThat(server.messages())
                .extracting(message -> message.path("body").path("number").asText())
                .containsExactlyInAnyOrderElementsOf(numbers);
    }

    // ---- a case whose referral the chief approved

    private String approved() throws Exception {
        var number = act(
                        "shi.dengji",
                        "/api/clues",
                        Map.of(
                                "source", "REPORT",
                                "receivedOn", DAY,
                                "unitId", "yz-case",
                                "rightKind", "TRADEMARK",
                                "rightName", "雪松",
                                "respondentKind", "ENTITY",
                                "respondentName", "云州市某百货商行",
                                "summary", "销售标有“雪松”商标的服装"))
                .path("caseNumber")
                .asText();
        task(
                number,
                "shi.kezhang",
                "assignVerification",
                Map.of("ours", true, "lead", "shi.banan1", "second", "shi.banan2"));
        task(
                number,
                "shi.banan1",
                "crimeSuspected",
                Map.of("respondent", 1, "offence", "SELLING", "ground", "SUSPICION", "reason", "账册显示尚有大量未查明的销售"));
        task(number, "shi.kezhang", "nameReferralTeam", Map.of("lead", "shi.banan1", "second", "shi.banan2"));
        task(number, "shi.banan1", "reportReferral", Map.of("facts", "2026年1月至2月销售假冒“雪松”外套", "grounds", "刑法第二百一十四条"));
        task(
                number,
                "shi.juzhang",
                "decideReferral",
                Map.of("approved", true, "decidedAt", "10:00", "course", "GO_ON", "courseReason", "其余部分继续办理"));
        return number;
    }

    private Map<String, Object> assembled(String number) throws Exception {
        var report = "";
        for (var paper : server.read("shi.banan1", "/api/cases/" + number).path("papers")) {
            if (paper.path("kind").asText().equals("REFERRAL_REPORT")) {
                report = paper.path("id").asText();
            }
        }
        var form = new HashMap<String, Object>();
        form.put("police", "云州市公安局");
        form.put("procuratorate", "云州市人民检察院");
        form.put("sentAt", "12:00");
        form.put("materials", List.of(Map.of("item", report, "kind", "REPORT")));
        form.put(
                "absent",
                List.of(
                        Map.of("kind", "GOODS_LIST", "reason", "现场未发现物品"),
                        Map.of("kind", "TEST_RESULTS", "reason", "权利人辨认结论另行补充"),
                        Map.of("kind", "OTHER", "reason", "无其他材料")));
        return Map.of("occurredOn", DAY, "form", form);
    }

    private void task(String number, String who, String task, Map<String, Object> form) throws Exception {
        act(who, "/api/cases/" + number + "/tasks/" + task, Map.of("occurredOn", DAY, "form", form));
    }

    private JsonNode act(String who, String path, Map<String, Object> body) throws Exception {
        var answer = server.send(post(who, path, null, body));
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isBetween(200, 201);
        return json.readTree(answer.body());
    }

    private HttpRequest post(String who, String path, String key, Map<String, Object> body) throws IOException {
        var request = server.request(who, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)));
        return key == null
                ? request.build()
                : request.header("Idempotency-Key", key).build();
    }

    private void start() throws Exception {
        server.start("--anjuan.exchange.sweep=PT0.05S");
    }

    private void awaitFiles(int count) throws Exception {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (count > server.messages().size()) {
            assertThat(System.nanoTime()).as("the messages go out").isLessThan(until);
            Thread.sleep(100);
        }
        // the last one is noted after its file is out
        Thread.sleep(1000);
    }
}
