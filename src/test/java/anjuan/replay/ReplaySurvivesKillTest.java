package anjuan.replay;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.testing.ServerToKill;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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

    private ServerToKill server;

    @AfterEach
    void stop() throws InterruptedException {
        server.kill();
    }

    @Test
    void aKilledReplayGoesOnAndDoublesNothing() throws Exception {
        server = new ServerToKill(directory);
        start();

        var broken = replay(Duration.ofSeconds(1), CASES_BEFORE_KILL);
        start();
        var resumed = replay(Duration.ofSeconds(30), -1);
        var again = replay(Duration.ofSeconds(30), -1);

        assertThat(broken.exit()).isEqualTo(Replay.NO_SERVER);
        assertThat(resumed.exit()).as(resumed.out()).isZero();
        assertThat(told(again)).isEqualTo(told(resumed));
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

    private void start() throws Exception {
        server.start("--anjuan.exchange.share-penalties=true", "--anjuan.exchange.sweep=PT0.2S");
    }

    /** Without H02: the last penalty may be shared between two tellings; that each is shared once is asked of the outbox. */
    private static List<String> told(Run run) {
        return run.out().lines().filter(line -> !line.contains(" H02 ")).toList();
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
                .run(Published.file("published.json").toString(), "--url", server.address());
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
            server.strike();
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
            assertThat(server.get("shi.fuju", "/api/cases/" + behind).statusCode())
                    .as(behind)
                    .isEqualTo(404);
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
        for (var message : server.messages()) {
            told.add(message.path("body").path("decisionNumber").asText());
            out.add(message.path("key").asText());
        }
        assertThat(decided).hasSizeGreaterThan(3);
        assertThat(told).containsExactlyInAnyOrderElementsOf(decided);
        assertThat(out).isEqualTo(keys);
        assertThat(rows("select count(*) from exchange_message")).isEqualTo(keys.size());
    }

    private Set<String> column(String sql) throws SQLException {
        return new HashSet<>(server.column(sql));
    }

    private int rows(String sql) throws SQLException {
        return Integer.parseInt(column(sql).iterator().next());
    }

    private JsonNode read(String path) throws Exception {
        return server.read("shi.fuju", path);
    }
}
