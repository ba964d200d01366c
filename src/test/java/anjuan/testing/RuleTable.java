package anjuan.testing;

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
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** A file that names the tests that prove each row of the statute, or says why a row is not software, or what is still owed. */
public final class RuleTable {

    private static final Path RULES = Path.of("src/test/resources/rules.json");

    /** A line of the table: {@code A01 | Class#method, Class#method | note}, or NOT_SOFTWARE or OWED for the tests. */
    public record Line(String row, List<String> tests, String note) {

        public static Line of(String text) {
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

    private RuleTable() {}

    /** The lines of a table of {@code src/test/resources}. */
    public static List<Line> lines(String file) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources", file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Line::of)
                .toList();
    }

    /** The rows of the statute whose ids have a form. */
    public static List<String> rows(String form) throws IOException {
        return StreamSupport.stream(
                        JsonMapper.builder().build().readTree(RULES.toFile()).spliterator(), false)
                .map(row -> row.get("id").asText())
                .filter(id -> id.matches(form))
                .toList();
    }

    /** What is wrong with a table: rows that are missing, stand twice or are none, and tests that are not there. */
    public static List<String> faults(List<Line> lines, List<String> rows) {
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
}
