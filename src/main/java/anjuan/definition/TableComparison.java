package anjuan.definition;

import anjuan.definition.DecisionTable.Column;
import anjuan.definition.DecisionTable.Row;
import anjuan.definition.Difference.Aspect;
import anjuan.definition.Difference.Change;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Two versions of a decision table, cell by cell; rows and columns are told apart by their ids. */
final class TableComparison {

    private final DecisionTable older;
    private final DecisionTable newer;
    private final List<Difference> found = new ArrayList<>();

    private TableComparison(DecisionTable older, DecisionTable newer) {
        this.older = older;
        this.newer = newer;
    }

    static List<Difference> of(DecisionTable older, DecisionTable newer) {
        var comparison = new TableComparison(older, newer);
        comparison.compare();
        return List.copyOf(comparison.found);
    }

    private void compare() {
        say(Aspect.LABEL, newer.id(), "table", newer.name(), "", older.name(), newer.name());
        say(Aspect.HIT_POLICY, newer.id(), "table", newer.name(), "", older.hitPolicy(), newer.hitPolicy());
        compareColumns();
        var before = byId(older.rows());
        var after = byId(newer.rows());
        var moved = moved(List.copyOf(before.keySet()), List.copyOf(after.keySet()));
        after.forEach((id, row) -> {
            var earlier = before.get(id);
            if (earlier == null) {
                whole(Change.ADDED, "row", id, row.basis());
            } else {
                compareRows(earlier, row);
                if (moved.contains(id)) {
                    found.add(new Difference(
                            Change.MOVED,
                            Aspect.POSITION,
                            id,
                            "row",
                            row.basis(),
                            "",
                            place(before, id),
                            place(after, id)));
                }
            }
        });
        before.forEach((id, row) -> {
            if (!after.containsKey(id)) {
                whole(Change.REMOVED, "row", id, row.basis());
            }
        });
    }

    private void compareColumns() {
        var before = columns(older);
        var after = columns(newer);
        after.forEach((id, column) -> {
            var earlier = before.get(id);
            if (earlier == null) {
                whole(Change.ADDED, "column", id, column.label());
            } else {
                say(Aspect.LABEL, id, "column", column.label(), "", earlier.label(), column.label());
                say(
                        Aspect.KIND,
                        id,
                        "column",
                        column.label(),
                        "",
                        earlier.type().name(),
                        column.type().name());
                say(Aspect.CONDITION, id, "column", column.label(), "", earlier.name(), column.name());
            }
        });
        before.forEach((id, column) -> {
            if (!after.containsKey(id)) {
                whole(Change.REMOVED, "column", id, column.label());
            }
        });
    }

    private void compareRows(Row before, Row after) {
        say(Aspect.LEGAL_BASIS, after.id(), "row", after.basis(), "", before.basis(), after.basis());
        var earlier = cells(older, before);
        cells(newer, after).forEach((column, cell) -> {
            if (earlier.containsKey(column)) {
                say(Aspect.CELL, after.id(), "row", after.basis(), column, earlier.get(column), cell);
            }
        });
    }

    private void whole(Change change, String type, String id, String label) {
        found.add(new Difference(change, Aspect.WHOLE, id, type, label, "", "", ""));
    }

    private void say(Aspect aspect, String id, String type, String label, String detail, String was, String is) {
        if (!was.equals(is)) {
            found.add(new Difference(Change.CHANGED, aspect, id, type, label, detail, was, is));
        }
    }

    /**
     * The rows that another order has moved: all but the longest run that kept its order, so that one row taken to the top
     * is one move.
     */
    static Set<String> moved(List<String> before, List<String> after) {
        var kept = before.stream().filter(Set.copyOf(after)::contains).toList();
        var now = after.stream().filter(Set.copyOf(before)::contains).toList();
        var longest = new int[kept.size() + 1][now.size() + 1];
        for (int i = kept.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                longest[i][j] = kept.get(i).equals(now.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        var moved = new HashSet<>(now);
        int i = 0;
        int j = 0;
        while (i < kept.size() && j < now.size()) {
            if (kept.get(i).equals(now.get(j))) {
                moved.remove(kept.get(i));
                i++;
                j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return moved;
    }

    private static Map<String, Row> byId(List<Row> rows) {
        return rows.stream()
                .collect(Collectors.toMap(Row::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    private static Map<String, Column> columns(DecisionTable table) {
        return table.columns().stream()
                .collect(Collectors.toMap(Column::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    /** The cells of a row by the id of their column. */
    private static Map<String, String> cells(DecisionTable table, Row row) {
        var cells = new LinkedHashMap<String, String>();
        for (int at = 0; at < table.columns().size(); at++) {
            cells.put(table.columns().get(at).id(), row.cells().get(at));
        }
        return cells;
    }

    /** Which row it is, counted from 1. */
    private static String place(Map<String, Row> rows, String id) {
        return String.valueOf(List.copyOf(rows.keySet()).indexOf(id) + 1);
    }
}
