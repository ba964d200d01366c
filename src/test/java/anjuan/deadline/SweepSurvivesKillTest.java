package anjuan.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server dies in the middle of a sweep, twice; afterwards each stage has come exactly once. */
class SweepSurvivesKillTest {

    private static final int CASES = 12;

    @TempDir
    Path directory;

    @Test
    void aKilledSweepLosesNothingAndDoublesNothing() throws Exception {
        // killed between two stages of the second clock, and then between two of a later one
        assertThat(sweep(CASES, 200, 6)).hasSize(6);
        assertThat(heard())
                .as("the clock that was being warned of is taken back whole")
                .hasSize(4);
        assertThat(sweep(0, 200, 11)).hasSize(11);
        int before = heard().size();

        List<String> rest = sweep(0, 0, Integer.MAX_VALUE);

        assertThat(before).isBetween(8, 20).matches(count -> count % 4 == 0, "whole clocks");
        assertThat(rest).hasSize(4 * CASES - before);
        assertThat(heard()).hasSize(4 * CASES).doesNotHaveDuplicates();
        assertThat(heard()).containsExactlyInAnyOrderElementsOf(rows("deadline_warning"));
        assertThat(sweep(0, 0, Integer.MAX_VALUE)).isEmpty();
    }

    /** The warnings that a server gave until it ended or, after so many of them, was killed. */
    private List<String> sweep(int cases, int listenerTakes, int killAfter) throws Exception {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx300m",
                        "-Duser.timezone=Asia/Shanghai",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SweepingProcess.class.getName(),
                        database(),
                        Integer.toString(cases),
                        Integer.toString(listenerTakes))
                .redirectErrorStream(true)
                .start();
        List<String> warned = new ArrayList<>();
        List<String> said = new ArrayList<>();
        try (var lines = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            String line;
            while (warned.size() < killAfter && (line = lines.readLine()) != null) {
                said.add(line);
                if (line.startsWith("warned ")) {
                    warned.add(line);
                }
            }
        } finally {
            if (warned.size() >= killAfter) {
                server.destroyForcibly();
            }
            assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(warned.size() >= killAfter || said.contains("swept"))
                .as("%s", said)
                .isTrue();
        return warned;
    }

    private List<String> heard() throws SQLException {
        return rows("heard");
    }

    private List<String> rows(String table) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var connection = DriverManager.getConnection(database(), "sa", "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select case_number, stage from " + table)) {
            while (rows.next()) {
                found.add(rows.getString(1) + " " + rows.getString(2));
            }
        }
        return found;
    }

    private String database() {
        return "jdbc:h2:file:" + directory.resolve("deadlines").toAbsolutePath() + ";WRITE_DELAY=0";
    }
}
