package anjuan.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a decision table says to a question.
 *
 * @param rows that match, in the order of the table
 * @param fault why the work that asks could not go on, absent where it could
 * @param fact that the table asks and the case does not tell, empty where that is not the fault
 */
public record TableAnswer(List<Row> rows, @Nullable Fault fault, String fact) {

    public enum Fault {
        /** No row matches, and one must. */
        NO_ROW,
        /** More than one row matches, and one must. */
        SEVERAL_ROWS,
        /** The table asks a fact that is not recorded of the case. */
        ASKS_UNKNOWN,
        /** The engine has no answer. */
        FAILS
    }

    /**
     * A row that matches.
     *
     * @param number in the order of the table, counted from 1
     * @param id stays with the row when others are put before it
     * @param answers by the names of the outputs
     */
    public record Row(int number, String id, Map<String, String> answers) {

        public Row {
            answers = new TreeMap<>(answers);
        }
    }

    public TableAnswer {
        rows = List.copyOf(rows);
    }

    static TableAnswer fault(Fault fault, String fact) {
        return new TableAnswer(List.of(), fault, fact);
    }

    boolean saysTheSameAs(TableAnswer other) {
        return fault == other.fault && fact.equals(other.fact) && answers().equals(other.answers());
    }

    boolean hitsTheSameAs(TableAnswer other) {
        return ids().equals(other.ids());
    }

    private List<Map<String, String>> answers() {
        return rows.stream().map(Row::answers).toList();
    }

    private List<String> ids() {
        return rows.stream().map(Row::id).toList();
    }
}
