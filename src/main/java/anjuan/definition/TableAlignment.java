package anjuan.definition;

import anjuan.definition.DecisionTable.Column;
import anjuan.definition.DecisionTable.Row;
import anjuan.definition.Difference.Change;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Two versions of a decision table, row beside row and column beside column. Each version keeps its own order of rows, for
 * the order may decide which row counts: a row that another order has moved stands alone at both of its places.
 *
 * @param columns conditions, then results; in the order of the later version, each that it no longer has where it was
 */
public record TableAlignment(List<ColumnPair> columns, List<RowPair> rows) {

    /**
     * A column with its places from 0, -1 in a version that does not have it.
     *
     * @param key tells it from all others
     * @param older null where it was added
     * @param newer null where it was removed
     */
    public record ColumnPair(
            String key,
            @Nullable Column older,
            int olderAt,
            @Nullable Column newer,
            int newerAt,
            boolean isMoved) {

        /** What became of it as a whole; empty where both versions have it. */
        public Optional<Change> whole() {
            return TableAlignment.whole(older, newer);
        }
    }

    /**
     * A line of both tables: a row with its places from 1.
     *
     * @param older null where this line is a gap in the earlier version
     * @param olderAt where the row stands in the earlier version, 0 where it has none
     * @param newer null where this line is a gap in the later version
     * @param newerAt where the row stands in the later version, 0 where it has none
     * @param counterpart what the version with the gap says in the place to which the row was moved; else null
     */
    public record RowPair(
            @Nullable Row older,
            int olderAt,
            @Nullable Row newer,
            int newerAt,
            @Nullable Row counterpart) {

        public boolean isMoved() {
            return counterpart != null;
        }

        /** What became of the row as a whole; empty where both versions have it, here or elsewhere. */
        public Optional<Change> whole() {
            return isMoved() ? Optional.empty() : TableAlignment.whole(older, newer);
        }

        /** As the earlier version has it, here or elsewhere. */
        public @Nullable Row before() {
            return older != null ? older : counterpart;
        }

        /** As the later version has it, here or elsewhere. */
        public @Nullable Row after() {
            return newer != null ? newer : counterpart;
        }
    }

    public TableAlignment {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public static TableAlignment of(DecisionTable older, DecisionTable newer) {
        return new TableAlignment(columns(older, newer), rows(older.rows(), newer.rows()));
    }

    private static Optional<Change> whole(@Nullable Object older, @Nullable Object newer) {
        return older == null
                ? Optional.of(Change.ADDED)
                : newer == null ? Optional.of(Change.REMOVED) : Optional.empty();
    }

    private static List<ColumnPair> columns(DecisionTable older, DecisionTable newer) {
        var before = keyed(older.columns(), TableAlignment::key);
        var after = keyed(newer.columns(), TableAlignment::key);
        var oldKeys = List.copyOf(before.keySet());
        var newKeys = List.copyOf(after.keySet());
        var moved = moved(oldKeys, newKeys);
        var keys = new ArrayList<>(newKeys);
        for (int at = 0; at < oldKeys.size(); at++) {
            if (!after.containsKey(oldKeys.get(at))) {
                keys.add(at == 0 ? 0 : keys.indexOf(oldKeys.get(at - 1)) + 1, oldKeys.get(at));
            }
        }
        return keys.stream()
                .map(key -> new ColumnPair(
                        key,
                        before.get(key),
                        oldKeys.indexOf(key),
                        after.get(key),
                        newKeys.indexOf(key),
                        moved.contains(key)))
                .toList();
    }

    /** A condition is no result, whatever its id. */
    private static String key(Column column) {
        return (column.isInput() ? "input " : "output ") + column.id();
    }

    private static List<RowPair> rows(List<Row> older, List<Row> newer) {
        var before = keyed(older, TableAlignment::key);
        var after = keyed(newer, TableAlignment::key);
        var oldKeys = List.copyOf(before.keySet());
        var newKeys = List.copyOf(after.keySet());
        var moved = moved(oldKeys, newKeys);
        var pairs = new ArrayList<RowPair>();
        int i = 0;
        int j = 0;
        while (i < oldKeys.size() || j < newKeys.size()) {
            var old = i < oldKeys.size() ? oldKeys.get(i) : null;
            var now = j < newKeys.size() ? newKeys.get(j) : null;
            if (old != null && (!after.containsKey(old) || moved.contains(old))) {
                i++;
                pairs.add(new RowPair(before.get(old), i, null, newKeys.indexOf(old) + 1, after.get(old)));
            } else if (now != null && (!before.containsKey(now) || moved.contains(now))) {
                j++;
                pairs.add(new RowPair(null, oldKeys.indexOf(now) + 1, after.get(now), j, before.get(now)));
            } else {
                i++;
                j++;
                pairs.add(new RowPair(before.get(old), i, after.get(now), j, null));
            }
        }
        return pairs;
    }

    /** A row without an id is known by what it says. */
    private static String key(Row row) {
        return row.id().isEmpty() ? row.cells() + " " + row.basis() : row.id();
    }

    /** In their order; what has the key of an earlier one gets one of its own. */
    private static <T> Map<String, T> keyed(List<T> all, Function<T, String> key) {
        var keyed = new LinkedHashMap<String, T>();
        for (var one : all) {
            var named = key.apply(one);
            for (int again = 2; keyed.containsKey(named); again++) {
                named = key.apply(one) + " " + again;
            }
            keyed.put(named, one);
        }
        return keyed;
    }

    /**
     * What another order has moved: all but the longest run that kept its order, so that one row taken to the top is one
     * move.
     */
    private static Set<String> moved(List<String> before, List<String> after) {
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
}
