package anjuan.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The statute of a penalty case, row by row: penalty-rules.txt names the tests that prove each row A01 to A108 and B01 to
 * B05, or says why the row is not software, or what is still owed.
 */
class PenaltyRulesTest {

    private static final Path TABLE = Path.of("src/test/resources/penalty-rules.txt");
    private static final Path RULES = Path.of("src/test/resources/rules.json");

    /** A line of the table: {@code A01 | Class#method, Class#method | note}, or NOT_SOFTWARE or OWED for the tests. */
    record Line(String row, List<String> tests, String note) {

        static Line of(String text) {
            var parts = text.split("\\|", -1);
            if (parts.length != 3) {
                throw new IllegalArgumentException("not three parts: " + text);
            }
            return new Line(
                    parts[0].strip(),
                    Arrays.stream(parts[1].split(",")).map(String::strip).toList(),
                    parts[2].strip());
        }

        boolean isExcused() {
            return tests.equals(List.of("NOT_SOFTWARE")) || tests.equals(List.of("OWED"));
        }
    }

    @Test
    void everyRowHasItsProofOrItsReason() throws IOException {
        assertThat(faults(lines(), rows())).isEmpty();
    }

    @Test
    void aMissingRowADoubleOneAndATestThatIsNotThereAreFound() throws IOException {
        var lines = new ArrayList<>(lines());
        var first = lines.remove(0);
        assertThat(faults(lines, rows())).containsExactly(first.row() + " is missing");

        lines.add(first);
        lines.add(first);
        assertThat(faults(lines, rows())).containsExactly(first.row() + " stands twice");

        lines.remove(lines.size() - 1);
        lines.set(0, new Line(lines.get(0).row(), List.of("anjuan.story.PenaltyRulesTest#faults"), ""));
        lines.set(1, new Line(lines.get(1).row(), List.of("OWED"), ""));
        lines.set(2, new Line("A999", List.of("anjuan.story.NoSuchTest#proves"), ""));
        assertThat(faults(lines, rows())).hasSize(5);
        assertThatThrownBy(() -> Line.of("A01 | no note")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> faults(List<Line> lines, List<String> rows) {
        var faults = new ArrayList<String>();
        Map<String, Line> byRow = new LinkedHashMap<>();
        for (var line : lines) {
            if (byRow.put(line.row(), line) != null) {
                faults.add(line.row() + " stands twice");
            }
            if (!rows.contains(line.row())) {
                faults.add(line.row() + " is no row");
            }
            if (line.isExcused()) {
                if (line.note().isEmpty()) {
                    faults.add(line.row() + " gives no reason");
                }
            } else {
                line.tests().stream()
                        .filter(test -> !isTest(test))
                        .forEach(test -> faults.add(line.row() + ": no test " + test));
            }
        }
        rows.stream().filter(row -> !byRow.containsKey(row)).forEach(row -> faults.add(row + " is missing"));
        return faults;
    }

    private static boolean isTest(String named) {
        var parts = named.split("#");
        try {
            return parts.length == 2
                    && Arrays.stream(Class.forName(parts[0]).getDeclaredMethods())
                            .anyMatch(method -> method.getName().equals(parts[1])
                                    && AnnotationSupport.isAnnotated(method, Testable.class));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static List<Line> lines() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Line::of)
                .toList();
    }

    private static List<String> rows() throws IOException {
        return StreamSupport.stream(
                        JsonMapper.builder().build().readTree(RULES.toFile()).spliterator(), false)
                .map(row -> row.get("id").asText())
                .filter(id -> id.matches("[AB]\\d+[a-z]?"))
                .toList();
    }
}
