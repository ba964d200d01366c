package anjuan.rehearsal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two lists side by side, so that as much as possible of both stands in one row. */
public final class Alignment {

    /** What one of the lists or both hold at a place; never neither. */
    public record Row<T>(@Nullable T one, @Nullable T other) {

        public boolean isBoth() {
            return one != null && other != null;
        }
    }

    private Alignment() {}

    public static <T> List<Row<T>> of(List<T> one, List<T> other) {
        int[][] lengths = lengths(one, other);
        var rows = new ArrayList<Row<T>>();
        int i = 0;
        int j = 0;
        while (i < one.size() || j < other.size()) {
            if (i < one.size() && j < other.size() && one.get(i).equals(other.get(j))) {
                rows.add(new Row<>(one.get(i++), other.get(j++)));
            } else if (j == other.size() || (i < one.size() && lengths[i + 1][j] >= lengths[i][j + 1])) {
                rows.add(new Row<>(one.get(i++), null));
            } else {
                rows.add(new Row<>(null, other.get(j++)));
            }
        }
        return List.copyOf(rows);
    }

    /** How much of what follows from each place on is common to both. */
    private static <T> int[][] lengths(List<T> one, List<T> other) {
        int[][] lengths = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                lengths[i][j] = one.get(i).equals(other.get(j))
                        ? lengths[i + 1][j + 1] + 1
                        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        return lengths;
    }
}
