package anjuan.replay;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.testing.AnjuanTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AnjuanTest
class ReplayTest {

    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    @TempDir
    Path directory;

    private record Run(int exit, String out, String err) {

        String line(String start) {
            return out.lines()
                    .filter(line -> line.startsWith(start))
                    .findFirst()
                    .orElse("");
        }

        /** What is told below the line of a case. */
        String told(String id) {
            var lines = out.lines().toList();
            int from = lines.indexOf(line(id)) + 1;
            int to = from;
            while (to < lines.size() && lines.get(to).startsWith(" ")) {
                to++;
            }
            return String.join("\n", lines.subList(from, to));
        }
    }

    private Run replay(String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit = new Replay(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        clock,
                        Duration.ofSeconds(2))
                .run(words);
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Run replayHere(Path file, String... more) {
        return replay(
                Stream.concat(Stream.of(file.toString(), "--url", "http://localhost:" + port), Arrays.stream(more))
                        .toArray(String[]::new));
    }

    @Test
    void realCasesReachTheirOutcomeAndASecondRunAddsNothing() {
        var file = Published.file("published.json");

        var first = replayHere(file);
        var second = replayHere(file);

        assertThat(first.exit()).as(first.out() + first.err()).isZero();
        assertThat(first.line("TM-009")).contains("2022-08-30", "2022-09-06", "2023-01-06", "7=", "122=", "129=");
        assertThat(first.told("TM-009"))
                .contains(
                        "over A80 by 32 days, no extension recorded",
                        "carried: revoked and decided again: revoked on 2023-03-20",
                        "carried: reconsideration: applied for on 2024-07-22");
        assertThat(first.line("OL-002")).contains("0=", "37=").doesNotContain("≠");
        assertThat(first.line("TM-020")).contains("INVESTIGATING");
        assertThat(first.told("RF-011")).contains("campaign");
        assertThat(first.out()).contains("RU-001: procedure \"ruling\"", "ME-001: procedure \"mediation\"");
        assertThat(second.out()).isEqualTo(first.out());
    }

    @Test
    void anExtensionOfAPublishedDayIsEnteredAndCounts() throws Exception {
        var file = Files.writeString(directory.resolve("extended.json"), """
                [{"id": "EX-1", "procedure": "penalty", "outcome": "fine 500",
                  "dates": {"clue_received": "2022-08-30", "filed": "2022-09-06", "extended": "2022-12-01",
                            "decision": "2023-01-06"}}]""");

        var first = replayHere(file);

        assertThat(first.told("EX-1"))
                .contains("over A80 by 2 days, 1 extension recorded")
                .doesNotContain("extension of A80");
        assertThat(replayHere(file).out()).isEqualTo(first.out());
    }

    @Test
    void oddEntriesAreToldOneByOneAndStopNothing() throws Exception {
        var table = directory.resolve("table.md");

        var run = replayHere(Published.file("nasty.json"), "--out", table.toString());

        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(run.told("N-3"))
                .contains("contradictory dates", "filed 2023-04-01 is before clue_received 2023-05-01");
        assertThat(run.told("N-11")).contains("FILING_TIME_BARRED");
        assertThat(run.line("N-7")).contains("2024-05-20", "ARCHIVED");
        assertThat(run.line("N-9")).contains("NOT_FILED");
        assertThat(run.out()).contains("entry 21 is no case but STRING");
        assertThat(Files.readString(table)).contains("| N-7 |", "contradictory dates");
    }

    @Test
    void aBrokenFileOrCommandLineIsToldWithExitCodeTwo() throws Exception {
        var broken = Files.writeString(directory.resolve("broken.json"), "[{");

        var runs = List.of(
                replayHere(broken),
                replayHere(directory.resolve("none.json")),
                replay(),
                replay("a.json", "--speed", "9"),
                replay("a.json", "--url", "nowhere"),
                replay("a.json", "--out"));

        assertThat(runs).allSatisfy(run -> {
            assertThat(run.exit()).isEqualTo(Replay.UNUSABLE);
            assertThat(run.err()).isNotBlank().doesNotContain("Exception");
            assertThat(run.out()).isEmpty();
        });
    }

    @Test
    void aWrongPasswordIsTold() {
        var run = replayHere(Published.file("published.json"), "--password", "guess");

        assertThat(run.exit()).isEqualTo(Replay.NO_SERVER);
        assertThat(run.err()).contains("--password");
    }

    @Test
    void aServerThatIsNotThereIsTold() {
        var run = replay(Published.file("published.json").toString(), "--url", "http://localhost:1");

        assertThat(run.exit()).isEqualTo(Replay.NO_SERVER);
        assertThat(run.err()).contains("no answer from http://localhost:1", "12 cases were not reached");
    }
}
