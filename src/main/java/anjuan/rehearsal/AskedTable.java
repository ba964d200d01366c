package anjuan.rehearsal;

import anjuan.definition.DecisionTable;
import anjuan.definition.DecisionTable.Column;
import anjuan.engine.DecisionTables.Question;
import anjuan.engine.TableTrial;
import anjuan.rehearsal.TableAnswer.Fault;
import anjuan.rehearsal.TableAnswer.Row;
import java.util.List;

/** A decision table in the sandbox that is asked what cases asked, as strictly as they ask it. */
final class AskedTable {

    private final DecisionTable table;
    private final TableTrial trial;
    private final List<String> rows;

    AskedTable(DecisionTable table, TableTrial trial) {
        this.table = table;
        this.trial = trial;
        this.rows = table.rows().stream().map(DecisionTable.Row::id).toList();
    }

    /** Nothing is made up: a table that asks more than the case tells has no answer. */
    TableAnswer ask(Question question) {
        var unknown = table.columns().stream()
                .filter(Column::isInput)
                .map(Column::name)
                .filter(name -> !question.inputs().containsKey(name))
                .findFirst();
        if (unknown.isPresent()) {
            return TableAnswer.fault(Fault.ASKS_UNKNOWN, unknown.get());
        }
        List<Row> hits;
        try {
            hits = trial.ask(question.inputs()).stream()
                    .map(hit -> new Row(rows.indexOf(hit.row()) + 1, hit.row(), hit.answers()))
                    .toList();
        } catch (IllegalArgumentException noAnswer) {
            return TableAnswer.fault(Fault.FAILS, "");
        }
        if (question.isForOne() && hits.size() != 1) {
            return new TableAnswer(hits, hits.isEmpty() ? Fault.NO_ROW : Fault.SEVERAL_ROWS, "");
        }
        return new TableAnswer(hits, null, "");
    }
}
