package anjuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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

    private int port;
    private Process server;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() throws InterruptedException {
        if (server != null) {
            server.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void aKilledSendingMakesOneLetterOneNumberOneMessage() throws Exception {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        start();
        var cases = new ArrayList<String>();
        for (int moment : MOMENTS) {
            var number = approved();
            cases.add(number);
            var sending = assembled(number);
            var asked = client.sendAsync(
                    post("shi.banan1", "/api/cases/" + number + "/tasks/assembleReferral", "send-" + number, sending),
                    HttpResponse.BodyHandlers.ofString());
            Thread.sleep(moment);
            stop();
            asked.handle((answer, failed) -> 0).get(20, TimeUnit.SECONDS);
            start();

            var again = client.send(
                    post("shi.banan1", "/api/cases/" + number + "/tasks/assembleReferral", "send-" + number, sending),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        }
        awaitFiles(MOMENTS.size());
        stop();

        var numbers = column("select number from document_paper where kind = 'CRIME_REFERRAL'");
        assertThat(numbers).hasSize(MOMENTS.size()).doesNotHaveDuplicates();
        assertThat(column("select case_number from document_paper where kind = 'CRIME_REFERRAL'"))
                .containsExactlyInAnyOrderElementsOf(cases);
        assertThat(column("select case_number from exchange_message")).containsExactlyInAnyOrderElementsOf(cases);
        assertThat(column("select object from ledger_entry where act = 'messageSent'"))
                .containsExactlyInAnyOrderElementsOf(column("select message_key from exchange_message"));
        var told = new ArrayList<String>();
        try (var files = Files.list(directory.resolve("out"))) {
            for (var file : files.toList()) {
                told.add(
                        json.readTree(file.toFile()).path("body").path("number").asText());
            }
        }
        assertThat(told).containsExactlyInAnyOrderElementsOf(numbers);
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
        for (var paper : read("/api/cases/" + number).path("papers")) {
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
        var answer = client.send(post(who, path, null, body), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isBetween(200, 201);
        return json.readTree(answer.body());
    }

    private HttpRequest post(String who, String path, String key, Map<String, Object> body) throws IOException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", credentials(who))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)));
        return key == null
                ? request.build()
                : request.header("Idempotency-Key", key).build();
    }

    private JsonNode read(String path) throws Exception {
        return json.readTree(
                client.send(get(path), HttpResponse.BodyHandlers.ofString()).body());
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", credentials("shi.banan1"))
                .timeout(Duration.ofSeconds(10))
                .build();
    }

    private static String credentials(String who) {
        return "Basic " + Base64.getEncoder().encodeToString((who + ":anjuan-2026").getBytes(StandardCharsets.UTF_8));
    }

    // ---- the server

    private void start() throws Exception {
        var classPath = Arrays.stream(
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx600m",
                        "-Duser.timezone=Asia/Shanghai",
                        "-cp",
                        classPath,
                        "anjuan.Anjuan",
                        "--spring.profiles.active=demo",
                        "--anjuan.demo.cases=false",
                        "--anjuan.exchange.folder=" + directory.resolve("out"),
                        "--anjuan.exchange.sweep=PT0.05S",
                        "--server.port=" + port,
                        "--spring.datasource.url=" + database() + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("server.log").toFile()))
                .start();
        long until = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!isUp()) {
            assertThat(server.isAlive()).as("the server starts").isTrue();
            assertThat(System.nanoTime()).as("the server is up in time").isLessThan(until);
            Thread.sleep(250);
        }
    }

    private boolean isUp() throws InterruptedException {
        try {
            return client.send(get("/api/demo/clock"), HttpResponse.BodyHandlers.ofString())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private void awaitFiles(int count) throws Exception {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (count > fileCount()) {
            assertThat(System.nanoTime()).as("the messages go out").isLessThan(until);
            Thread.sleep(100);
        }
        // the last one is noted after its file is out
        Thread.sleep(1000);
    }

    private long fileCount() throws IOException {
        var out = directory.resolve("out");
        if (!Files.isDirectory(out)) {
            return 0;
        }
        try (var files = Files.list(out)) {
            return files.filter(file -> file.toString().endsWith(".json")).count();
        }
    }

    private String database() {
        return "jdbc:h2:file:" + directory.resolve("anjuan").toAbsolutePath();
    }

    private List<String> column(String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(database(), "sa", "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
