package anjuan.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
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
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The server and the command die in the middle of a replay; both start again, and every case is there once. */
@DisabledIfSystemProperty(
        named = "anjuan.test.database",
        matches = "postgresql",
        disabledReason = "the demonstration's own database is what dies here")
class ReplaySurvivesKillTest {

    /** What may come more than once: investigative acts, and warnings of clocks that run on. */
    private static final Set<String> OFTEN =
            Set.of("investigativeActTaken", "recordInvestigativeAct", "deadlineWarning");

    private static final Pattern CASE = Pattern.compile("YZ-(\\d{4})-(\\d{5})");

    /** Cases done when the server is killed: the kill then comes somewhere inside the next one. */
    private static final int CASES_BEFORE_KILL = 4;

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
    void aKilledReplayGoesOnAndDoublesNothing() throws Exception {
        port = freePort();
        start();

        var broken = replay(Duration.ofSeconds(1), CASES_BEFORE_KILL);
        start();
        var resumed = replay(Duration.ofSeconds(30), -1);
        var again = replay(Duration.ofSeconds(30), -1);

        assertThat(broken.exit()).isEqualTo(Replay.NO_SERVER);
        assertThat(resumed.exit()).as(resumed.out()).isZero();
        assertThat(again.out()).isEqualTo(resumed.out());
        var cases = cases(resumed.out());
        assertThat(cases).hasSize(12);
        assertThat(CASE.matcher(resumed.out()).results().map(match -> match.group()))
                .as("no two cases share a file")
                .doesNotHaveDuplicates();
        assertNoFileBesides(cases);
        var numbers = new ArrayList<String>();
        for (var number : cases) {
            assertSound(number, numbers);
        }
        assertThat(numbers).isNotEmpty().doesNotHaveDuplicates();
        stop();
        assertThat(column("select task_id from inbox_item")).isEqualTo(column("select ID_ from ACT_RU_TASK"));
        assertOneMessageForEachDecision();
        assertThat(rows("select count(*) from intake_clue where source_reference is not null"))
                .isEqualTo(12);
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
                        "--anjuan.exchange.share-penalties=true",
                        "--anjuan.exchange.folder=" + directory.resolve("out"),
                        "--anjuan.exchange.sweep=PT0.2S",
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
            return get("/api/demo/clock").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String database() {
        return "jdbc:h2:file:" + directory.resolve("anjuan").toAbsolutePath();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    // ---- the command

    private record Run(int exit, String out) {}

    /** @param killAfter cases after which the server is killed, or negative for never */
    private Run replay(Duration patience, int killAfter) {
        var out = new ByteArrayOutputStream();
        var progress = new PrintStream(
                new OutputStream() {
                    private int lines;

                    @Override
                    public void write(int letter) {
                        if (letter == '\n' && ++lines == killAfter) {
                            killSoon();
                        }
                    }
                },
                true);
        int exit = new Replay(new PrintStream(out, true, StandardCharsets.UTF_8), progress, Clock.systemUTC(), patience)
                .run(Published.file("published.json").toString(), "--url", "http://localhost:" + port);
        return new Run(exit, out.toString(StandardCharsets.UTF_8));
    }

    /** Not at once, so that it hits the middle of a case. */
    private void killSoon() {
        var killer = new Thread(() -> {
            try {
                Thread.sleep(150);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            server.destroyForcibly();
        });
        killer.setDaemon(true);
        killer.start();
    }

    // ---- what is there afterwards

    private static List<String> cases(String table) {
        return CASE.matcher(table)
                .results()
                .map(match -> match.group())
                .distinct()
                .toList();
    }

    /** The numbers of each year run from 1 without a gap, and there is none behind the last. */
    private void assertNoFileBesides(List<String> cases) throws Exception {
        Map<String, Integer> last = new HashMap<>();
        for (var number : cases) {
            var found = CASE.matcher(number);
            assertThat(found.matches()).isTrue();
            last.merge(found.group(1), 1, Integer::sum);
        }
        for (var year : last.entrySet()) {
            for (int serial = 1; serial <= year.getValue(); serial++) {
                assertThat(cases).contains("YZ-%s-%05d".formatted(year.getKey(), serial));
            }
            var behind = "YZ-%s-%05d".formatted(year.getKey(), year.getValue() + 1);
            assertThat(get("/api/cases/" + behind).statusCode()).as(behind).isEqualTo(404);
        }
    }

    private void assertSound(String number, List<String> paperNumbers) throws Exception {
        var verified = read("/api/cases/" + number + "/ledger/verification");
        assertThat(verified.path("sound").asBoolean()).as(number).isTrue();
        var file = read("/api/cases/" + number);
        var acts = new ArrayList<String>();
        for (var entry : file.path("ledger")) {
            var act = entry.path("act").asText();
            if (!OFTEN.contains(act)) {
                acts.add("%s %s %s"
                        .formatted(
                                act,
                                entry.path("occurredOn").asText(),
                                entry.path("object").asText()));
            }
        }
        assertThat(acts).as("every act of %s once", number).doesNotHaveDuplicates();
        if (file.hasNonNull("filingNumber")) {
            paperNumbers.add(file.path("filingNumber").asText());
        }
        for (var paper : file.path("papers")) {
            if (paper.hasNonNull("number")) {
                paperNumbers.add(
                        paper.path("kind").asText() + " " + paper.path("number").asText());
            }
        }
    }

    /** One paper, one number, one message, one file: whatever the kill fell between. */
    private void assertOneMessageForEachDecision() throws Exception {
        var decided = column("select number from document_paper where kind = 'PENALTY_DECISION'");
        var keys = column("select message_key from exchange_message where state = 'SENT'");
        var told = new ArrayList<String>();
        var out = new HashSet<String>();
        try (var files = Files.list(directory.resolve("out"))) {
            for (var file : files.toList()) {
                var message = json.readTree(file.toFile());
                told.add(message.path("body").path("decisionNumber").asText());
                out.add(message.path("key").asText());
            }
        }
        assertThat(decided).hasSizeGreaterThan(3);
        assertThat(told).containsExactlyInAnyOrderElementsOf(decided);
        assertThat(out).isEqualTo(keys);
        assertThat(rows("select count(*) from exchange_message")).isEqualTo(keys.size());
    }

    private Set<String> column(String sql) throws SQLException {
        var found = new HashSet<String>();
        try (var connection = DriverManager.getConnection(database(), "sa", "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private int rows(String sql) throws SQLException {
        return Integer.parseInt(column(sql).iterator().next());
    }

    private JsonNode read(String path) throws Exception {
        return json.readTree(get(path).body());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var credentials = Base64.getEncoder().encodeToString("shi.fuju:anjuan-2026".getBytes(StandardCharsets.UTF_8));
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Authorization", "Basic " + credentials)
                        .timeout(Duration.ofSeconds(10))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
