package anjuan.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjuan.testing.RuleTable;
import anjuan.testing.RuleTable.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The statute of a penalty case, row by row: penalty-rules.txt names the tests that prove each row A01 to A108 and B01 to
 * B05, or says why the row is not software, or what is still owed.
 */
class PenaltyRulesTest {

    private static final String TABLE = "penalty-rules.txt";
    private static final String ROWS = "[AB]\\d+[a-z]?";

    @Test
    void everyRowHasItsProofOrItsReason() throws IOException {
        assertThat(RuleTable.faults(RuleTable.lines(TABLE), RuleTable.rows(ROWS)))
                .isEmpty();
    }

    @Test
    void aMissingRowADoubleOneAndATestThatIsNotThereAreFound() throws IOException {
        var lines = new ArrayList<>(RuleTable.lines(TABLE));
        var first = lines.remove(0);
        assertThat(RuleTable.faults(lines, RuleTable.rows(ROWS))).containsExactly(first.row() + " is missing");

        lines.add(first);
        lines.add(first);
        assertThat(RuleTable.faults(lines, RuleTable.rows(ROWS))).containsExactly(first.row() + " stands twice");

        lines.remove(lines.size() - 1);
        lines.set(0, new Line(lines.get(0).row(), List.of("anjuan.story.PenaltyRulesTest#faults"), ""));
        lines.set(1, new Line(lines.get(1).row(), List.of("OWED"), ""));
        lines.set(2, new Line("A999", List.of("anjuan.story.NoSuchTest#proves"), ""));
        assertThat(RuleTable.faults(lines, RuleTable.rows(ROWS))).hasSize(5);
        assertThatThrownBy(() -> Line.of("A01 | no note")).isInstanceOf(IllegalArgumentException.class);
    }
}
