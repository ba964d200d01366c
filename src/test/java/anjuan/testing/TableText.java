package anjuan.testing;

import anjuan.definition.DecisionTable;
import anjuan.definition.DecisionTable.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The text of a decision table, changed as somebody would who changes a little of everything. */
public final class TableText {

    private TableText() {}

    public static String delivered(String key) {
        try {
            return Files.readString(Path.of("bpmn", key + ".dmn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String withoutColumn(String text, String name) {
        return text.replaceAll("(?s)\\s*<input id=\"" + name + "Input\".*?</input>", "")
                .replaceAll("(?s)\\s*<inputEntry id=\"\\w+_" + name + "\">.*?</inputEntry>", "");
    }

    /** With one more condition behind all others, which no row asks. */
    public static String withColumn(String text, String name, String label) {
        return text.replaceFirst(
                        "<output id",
                        ("<input id=\"%1$sInput\" label=\"%2$s\"><inputExpression id=\"%1$sExpression\""
                                        + " typeRef=\"boolean\"><text>%1$s</text></inputExpression></input><output id")
                                .formatted(name, label))
                .replaceAll(
                        "(</inputEntry>\\s*)<outputEntry id=\"(\\w+)_",
                        "$1<inputEntry id=\"$2_" + name + "\"><text></text></inputEntry><outputEntry id=\"$2_");
    }

    /** review-kind with its last row first, its second one gone, a new one at the end and its third one changed. */
    public static String redone() {
        var text = delivered("review-kind");
        var table = DecisionTable.read(text);
        var rows = new ArrayList<>(table.rows());
        var last = rows.remove(rows.size() - 1);
        var third = rows.get(2);
        var cells = new ArrayList<>(third.cells());
        cells.set(1, "false");
        rows.set(2, new Row(third.id(), "新的第三行依据", cells));
        rows.remove(1);
        rows.add(0, last);
        rows.add(new Row("", "新增一行的依据", List.of("true", "true", "", "", "\"CASE_REVIEW\"")));
        return table.with(rows);
    }
}
