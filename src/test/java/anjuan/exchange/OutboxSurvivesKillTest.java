package anjuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server dies between putting a message out and noting it, twice; afterwards each message is out exactly once. */
class OutboxSurvivesKillTest {

    private static final int MESSAGES = 8;

    @TempDir
    Path directory;

    @Test
    void aKilledSendingLosesNothingAndDoublesNothing() throws Exception {
        var first = send(MESSAGES, 400, 3);
        assertThat(rows("select message_key from exchange_message where state = 'SENT'"))
                .as("the third is out and not noted")
                .hasSize(2);
        assertThat(files()).hasSize(3);
        // the receiver fetched the file that was not noted before the server was up again
        Files.createDirectories(directory.resolve("out/taken"));
        Files.move(
                directory.resolve("out").resolve(first.get(2) + ".json"),
                directory.resolve("out/taken").resolve(first.get(2) + ".json"));

        assertThat(send(0, 400, 2)).hasSize(2);
        send(0, 0, Integer.MAX_VALUE);

        var expected = IntStream.rangeClosed(1, MESSAGES)
                .mapToObj("penalty-decision-%02d"::formatted)
                .toList();
        var out = new ArrayList<>(files());
        assertThat(out).doesNotContain(first.get(2));
        out.add(first.get(2));
        assertThat(out).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(rows("select message_key from exchange_message where state = 'SENT'"))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(rows("select object from ledger_entry where act = 'messageSent'"))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(send(0, 0, Integer.MAX_VALUE)).isEmpty();
    }

    /** The keys of the messages whose files are out; every file can be read as a whole, and nothing lies beside them. */
    private List<String> files() throws IOException {
        var keys = new ArrayList<String>();
        try (var files = Files.list(directory.resolve("out"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var key = new ObjectMapper().readTree(file.toFile()).path("key").asText();
                assertThat(file.getFileName()).hasToString(key + ".json");
                keys.add(key);
            }
        }
        return keys;
    }

    /** What a server put out until it ended or, after so many messages, was killed. */
    private List<String> send(int messages, int transportTakes, int killAfter) throws Exception {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx300m",
                        "-Duser.timezone=Asia/Shanghai",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        DispatchingProcess.class.getName(),
                        database(),
                        directory.resolve("out").toString(),
                        Integer.toString(messages),
                        Integer.toString(transportTakes))
                .redirectErrorStream(true)
                .start();
        List<String> written = new ArrayList<>();
        List<String> said = new ArrayList<>();
        try (var lines = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            String line;
            while (written.size() < killAfter && (line = lines.readLine()) != null) {
                said.add(line);
                if (line.startsWith("written ")) {
                    written.add(line.substring("written ".length()));
                }
            }
        } finally {
            if (written.size() >= killAfter) {
                server.destroyForcibly();
            }
            assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(written.size() >= killAfter || said.contains("swept"))
                .as("%s", said)
                .isTrue();
        return written;
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var connection = DriverManager.getConnection(database(), "sa", "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private String database() {
        return "jdbc:h2:file:" + directory.resolve("exchange").toAbsolutePath() + ";WRITE_DELAY=0";
    }
}
