package anjuan.definition;

import anjuan.definition.Difference.Aspect;
import anjuan.definition.Difference.Change;
import anjuan.definition.TableAlignment.ColumnPair;
import anjuan.definition.TableAlignment.RowPair;
import java.util.ArrayList;
import java.util.List;

/** Two versions of a decision table, cell by cell, as a list of differences. */
final class TableComparison {

    private final TableAlignment alignment;
    private final List<Difference> found = new ArrayList<>();

    private TableComparison(TableAlignment alignment) {
        this.alignment = alignment;
    }

    static List<Difference> of(DecisionTable older, DecisionTable newer) {
        var comparison = new TableComparison(TableAlignment.of(older, newer));
        comparison.compare(older, newer);
        return List.copyOf(comparison.found);
    }

    private void compare(DecisionTable older, DecisionTable newer) {
        say(Aspect.LABEL, newer.id(), "table", newer.name(), "", older.name(), newer.name());
        say(Aspect.LEGAL_BASIS, newer.id(), "table", newer.name(), "", older.basis(), newer.basis());
        say(Aspect.HIT_POLICY, newer.id(), "table", newer.name(), "", older.hitPolicy(), newer.hitPolicy());
        say(Aspect.OTHER, newer.id(), "table", newer.name(), "aggregation", older.aggregation(), newer.aggregation());
        // what the later version has, then what it no longer has
        alignment.columns().stream().filter(pair -> pair.newer() != null).forEach(this::compare);
        alignment.columns().stream().filter(pair -> pair.newer() == null).forEach(this::compare);
        alignment.rows().stream().filter(pair -> pair.newer() != null).forEach(this::compare);
        alignment.rows().stream().filter(pair -> pair.after() == null).forEach(this::compare);
    }

    private void compare(ColumnPair pair) {
        var before = pair.older();
        var after = pair.newer();
        var either = after == null ? before : after;
        if (pair.whole().isPresent() && either != null) {
            whole(pair.whole().get(), "column", either.id(), either.label());
        }
        if (before == null || after == null) {
            return;
        }
        var id = after.id();
        var label = after.label();
        say(Aspect.LABEL, id, "column", label, "", before.label(), label);
        say(
                Aspect.KIND,
                id,
                "column",
                label,
                "",
                before.type().name(),
                after.type().name());
        say(Aspect.CONDITION, id, "column", label, "", before.name(), after.name());
        say(Aspect.OTHER, id, "column", label, "values", before.declared(), after.declared());
        if (pair.isMoved()) {
            moved("column", id, label, pair.olderAt() + 1, pair.newerAt() + 1);
        }
    }

    private void compare(RowPair pair) {
        var before = pair.before();
        var after = pair.after();
        var either = after == null ? before : after;
        if (pair.whole().isPresent() && either != null) {
            whole(pair.whole().get(), "row", either.id(), either.basis());
        }
        if (before == null || after == null) {
            return;
        }
        say(Aspect.LEGAL_BASIS, after.id(), "row", after.basis(), "", before.basis(), after.basis());
        for (var column : alignment.columns()) {
            if (column.older() != null && column.newer() != null) {
                say(
                        Aspect.CELL,
                        after.id(),
                        "row",
                        after.basis(),
                        column.newer().id(),
                        before.cells().get(column.olderAt()),
                        after.cells().get(column.newerAt()));
            }
        }
        if (pair.isMoved()) {
            moved("row", after.id(), after.basis(), pair.olderAt(), pair.newerAt());
        }
    }

    private void whole(Change change, String type, String id, String label) {
        found.add(new Difference(change, Aspect.WHOLE, id, type, label, "", "", ""));
    }

    private void moved(String type, String id, String label, int from, int to) {
        found.add(new Difference(
                Change.MOVED, Aspect.POSITION, id, type, label, "", String.valueOf(from), String.valueOf(to)));
    }

    private void say(Aspect aspect, String id, String type, String label, String detail, String was, String is) {
        if (!was.equals(is)) {
            found.add(new Difference(Change.CHANGED, aspect, id, type, label, detail, was, is));
        }
    }
}
