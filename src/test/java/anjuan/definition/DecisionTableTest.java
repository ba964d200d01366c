package anjuan.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjuan.definition.DecisionTable.Row;
import anjuan.definition.DecisionTable.Type;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not changed in a decision table stays to the letter, and a cell says only what a table of the bureau needs. */
class DecisionTableTest {

    static Stream<Path> shipped() throws IOException {
        return Files.list(Path.of("bpmn")).filter(file -> file.toString().endsWith(".dmn"));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aTableThatIsNotChangedComesBackToTheLetter(Path file) {
        var text = text(file);
        var table = DecisionTable.read(text);

        assertThat(table.rows()).isNotEmpty();
        assertThat(table.columns()).isNotEmpty();
        assertThat(table.with(table.rows())).isEqualTo(text);
        assertThat(Cells.check(table.columns(), table.rows())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void whereOneRowChangesAllElseStaysToTheLetter(Path file) {
        var text = text(file);
        var table = DecisionTable.read(text);
        int at = table.rows().size() - 1;
        var changed = new ArrayList<>(table.rows());
        var row = changed.get(at);
        changed.set(at, new Row(row.id(), row.basis() + "，修改", row.cells()));

        var written = table.with(changed);

        // the house writes its files as the table does, so that even the row that changed differs in one word only
        int end = text.lastIndexOf(escaped(row.basis()) + "<")
                + escaped(row.basis()).length();
        assertThat(written).isEqualTo(text.substring(0, end) + "，修改" + text.substring(end));
        assertThat(DecisionTable.read(written).rows()).isEqualTo(changed);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void rowsAreMovedAddedAndRemoved(Path file) {
        var text = text(file);
        var table = DecisionTable.read(text);
        var rows = new ArrayList<>(table.rows());
        rows.add(0, rows.remove(rows.size() - 1));
        var removed = rows.remove(1);
        rows.add(new Row("", "新的一行", removed.cells()));

        var written = DecisionTable.read(table.with(rows));

        assertThat(written.rows()).hasSameSizeAs(table.rows());
        assertThat(written.rows().get(0)).isEqualTo(rows.get(0));
        assertThat(written.rows().get(written.rows().size() - 1).basis()).isEqualTo("新的一行");
        assertThat(written.rows().get(written.rows().size() - 1).cells()).isEqualTo(removed.cells());
        assertThat(written.rows().stream().map(Row::id)).doesNotHaveDuplicates().doesNotContain(removed.id());
        assertThat(written.columns()).isEqualTo(table.columns());
        // back again: the rows that only moved are still there to the letter
        assertThat(table.with(table.rows())).isEqualTo(text);
    }

    @Test
    void aTableWithoutRowsTakesItsFirst() {
        var table =
                DecisionTable.read(text(Path.of("bpmn/review-kind.dmn")).replaceAll("(?s)\\s*<rule id=.*</rule>", ""));

        var written =
                DecisionTable.read(table.with(List.of(new Row("", "依据", List.of("", "", "", "", "\"CASE_REVIEW\"")))));

        assertThat(table.rows()).isEmpty();
        assertThat(written.rows()).containsExactly(new Row("row1", "依据", List.of("", "", "", "", "\"CASE_REVIEW\"")));
    }

    @Test
    void aRowInACommentIsNoRow() {
        var text = text(Path.of("bpmn/review-kind.dmn"))
                .replaceFirst("<rule id=", "<!-- <rule id=\"old\"></rule> --><rule id=");
        var table = DecisionTable.read(text);
        var rows = new ArrayList<>(table.rows());
        rows.remove(rows.size() - 1);

        assertThat(table.rows()).hasSize(5);
        assertThat(table.with(rows)).contains("<!-- <rule id=\"old\"></rule> -->");
        assertThat(DecisionTable.read(table.with(rows)).rows()).isEqualTo(rows);
    }

    @Test
    void whatIsWrittenIntoACellStaysText() {
        var text = text(Path.of("bpmn/review-kind.dmn"));
        var table = DecisionTable.read(text);
        var rows = new ArrayList<>(table.rows());
        rows.set(
                0,
                new Row(
                        rows.get(0).id(),
                        "</description><script>&\"",
                        rows.get(0).cells()));

        assertThat(DecisionTable.read(table.with(rows)).rows()).isEqualTo(rows);
    }

    @Test
    void theColumnsSayWhatTheyAskAndWhatWordsTheyKnow() {
        var table = DecisionTable.read(text(Path.of("bpmn/hearing-right.dmn")));

        assertThat(table.id()).isEqualTo("hearing-right");
        assertThat(table.hitPolicy()).isEqualTo("FIRST");
        assertThat(table.columns().stream().map(DecisionTable.Column::type))
                .containsExactly(
                        Type.TEXT,
                        Type.NUMBER,
                        Type.NUMBER,
                        Type.YES_NO,
                        Type.YES_NO,
                        Type.YES_NO,
                        Type.YES_NO,
                        Type.TEXT);
        assertThat(table.columns().get(0).words()).containsExactlyInAnyOrder("PERSON", "ENTITY", "UNKNOWN");
        assertThat(table.columns().get(7).words()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | "ENTITY"                         | ''
            0 | "ENTITY", "PERSON"               | ''
            0 | not("UNKNOWN")                   | ''
            0 | ENTITY                           | INPUT_TEXT
            0 | "ENTITI"                         | WORD_UNKNOWN
            0 | partyKind = "ENTITY"             | INPUT_TEXT
            1 | >= 10000                         | ''
            1 | [10000..50000)                   | ''
            1 | 10000.50                         | ''
            1 | > 10,000                         | INPUT_NUMBER
            1 | >= "10000"                       | INPUT_NUMBER
            1 | ${fine}                          | INPUT_NUMBER
            1 | fine > 5                         | INPUT_NUMBER
            3 | true                             | ''
            3 | yes                              | INPUT_YES_NO
            6 | ''                               | OUTPUT_YES_NO
            6 | maybe                            | OUTPUT_YES_NO
            7 | "行政处罚法 第六十三条"           | ''
            7 | 行政处罚法                        | OUTPUT_TEXT
            7 | "a" + string(1)                  | OUTPUT_TEXT
            7 | java.lang.Runtime.getRuntime()   | OUTPUT_TEXT
            7 | "${steps}"                       | OUTPUT_TEXT
            """)
    void aCellSaysOnlyWhatItsColumnTakes(int column, String cell, String code) {
        var table = DecisionTable.read(text(Path.of("bpmn/hearing-right.dmn")));
        var cells = new ArrayList<>(table.rows().get(0).cells());
        cells.set(column, cell);
        var rows = new ArrayList<>(table.rows());
        rows.set(0, new Row("x", "依据", cells));

        var faults = Cells.check(table.columns(), rows);

        assertThat(faults.stream().map(Cells.Fault::code)).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
        assertThat(faults).allSatisfy(fault -> {
            assertThat(fault.row()).isZero();
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.label()).isEqualTo(table.columns().get(column).label());
        });
    }

    @Test
    void aRowNeedsItsBasisAndStandsOnce() {
        var table = DecisionTable.read(text(Path.of("bpmn/review-kind.dmn")));
        var rows = new ArrayList<>(table.rows());
        rows.add(new Row("", " ", rows.get(0).cells()));

        assertThat(Cells.check(table.columns(), rows).stream().map(Cells.Fault::code))
                .containsExactly("BASIS_MISSING", "ROW_TWICE");
        assertThat(Cells.check(table.columns(), List.of()).stream().map(Cells.Fault::code))
                .containsExactly("NO_ROWS");
    }

    @Test
    void theExampleOfAColumnIsWhatTheTableSays() {
        assertThat(Cells.examples(DecisionTable.read(text(Path.of("bpmn/hearing-right.dmn")))))
                .startsWith("not(\"ENTITY\")", ">= 10000", ">= 10000", "true");
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertThatThrownBy(() -> DecisionTable.read("<definitions/>")).isInstanceOf(UnreadableDefinition.class);
        assertThatThrownBy(() -> DecisionTable.read(
                        text(Path.of("bpmn/review-kind.dmn")).replaceFirst("(?s)<inputEntry.*?</inputEntry>", "")))
                .isInstanceOf(UnreadableDefinition.class);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
