package anjuan.web;

import anjuan.definition.DecisionTable;
import anjuan.definition.DecisionTable.Column;
import anjuan.definition.DecisionTable.Row;
import anjuan.definition.Difference.Change;
import anjuan.definition.TableAlignment;
import anjuan.definition.TableAlignment.ColumnPair;
import anjuan.definition.TableAlignment.RowPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Two versions of a decision table as two tables beside each other, line by line, with what differs in words. */
@Component
class TableSides {

    /** How many lines in a row may be the same before they are folded into one. */
    private static final int LONGEST_SAME = 4;

    /** Where the order of the rows changes what a table answers. */
    private static final Set<String> BY_ORDER = Set.of("FIRST", "RULE ORDER", "OUTPUT ORDER");

    /**
     * A column, a cell or the legal basis.
     *
     * @param mark {@code ADDED}, {@code REMOVED} or {@code CHANGED}; empty where nothing differs
     * @param said what it was or becomes, in words; empty where nothing differs
     * @param isGap whether this version does not have the column
     */
    record Cell(String mark, String text, String said, boolean isGap) {}

    /**
     * @param marks what became of the row: {@code ADDED}, {@code REMOVED}, {@code CHANGED}, {@code MOVED}
     * @param place the number of the row in words; empty for a gap
     * @param said what a gap stands for, where a row was moved, or how many lines are folded
     * @param cells empty for a gap and for folded lines
     * @param basis null for a gap and for folded lines
     */
    record Line(
            List<Change> marks,
            String place,
            String said,
            List<Cell> cells,
            @Nullable Cell basis) {}

    /** One of the two tables. */
    record Half(String title, List<Cell> heads, List<Line> lines) {}

    /**
     * Both, with as many lines each.
     *
     * @param policy which rows count, in both versions
     * @param isByOrder whether rows moved in a table in which their order counts
     * @param folded how many lines are not shown
     */
    record Sides(Half older, Half newer, Policy policy, boolean isByOrder, int folded) {}

    record Policy(String older, String newer) {}

    private final CaseView view;
    private final DiagramWords words;
    private final DifferenceWords differences;

    TableSides(CaseView view, DiagramWords words, DifferenceWords differences) {
        this.view = view;
        this.words = words;
        this.differences = differences;
    }

    /** @param isWhole whether lines that are the same are all shown */
    Sides of(DecisionTable older, DecisionTable newer, String olderTitle, String newerTitle, boolean isWhole) {
        var alignment = TableAlignment.of(older, newer);
        var columns = alignment.columns();
        var left = new ArrayList<Line>();
        var right = new ArrayList<Line>();
        for (var pair : alignment.rows()) {
            left.add(line(pair, columns, false));
            right.add(line(pair, columns, true));
        }
        int folded = isWhole ? 0 : fold(left, right);
        boolean isByOrder = alignment.rows().stream().anyMatch(RowPair::isMoved)
                && (BY_ORDER.contains(older.hitPolicy()) || BY_ORDER.contains(newer.hitPolicy()));
        return new Sides(
                new Half(olderTitle, heads(columns, false), left),
                new Half(newerTitle, heads(columns, true), right),
                new Policy(differences.policy(older.hitPolicy()), differences.policy(newer.hitPolicy())),
                isByOrder,
                folded);
    }

    private List<Cell> heads(List<ColumnPair> columns, boolean isNewer) {
        return columns.stream()
                .map(pair -> {
                    var here = isNewer ? pair.newer() : pair.older();
                    var there = isNewer ? pair.older() : pair.newer();
                    if (here == null || there == null) {
                        return only(here == null ? null : label(here), isNewer);
                    }
                    var differs = differs(here, there);
                    return compared(label(here), differs.isEmpty() ? label(here) : differs, isNewer);
                })
                .toList();
    }

    /** What another version of the column says otherwise; empty where nothing. */
    private String differs(Column here, Column there) {
        var differs = new ArrayList<String>();
        differ(differs, here, there, this::label);
        differ(differs, here, there, Column::name);
        differ(differs, here, there, one -> view.word("compare.table.type." + one.type()));
        differ(differs, here, there, Column::declared);
        return String.join("；", differs);
    }

    private static void differ(List<String> differs, Column here, Column there, Function<Column, String> what) {
        if (!what.apply(here).equals(what.apply(there))) {
            differs.add(what.apply(there).isEmpty() ? "—" : what.apply(there));
        }
    }

    private String label(Column column) {
        return words.of("", column.label());
    }

    private Line line(RowPair pair, List<ColumnPair> columns, boolean isNewer) {
        var here = isNewer ? pair.newer() : pair.older();
        int at = isNewer ? pair.newerAt() : pair.olderAt();
        int other = isNewer ? pair.olderAt() : pair.newerAt();
        if (here == null) {
            return new Line(List.of(), "", gap(pair, at, other, isNewer), List.of(), null);
        }
        var there = isNewer ? pair.before() : pair.after();
        var cells = columns.stream().map(one -> cell(one, here, there, isNewer)).toList();
        var basis =
                there == null ? new Cell("", here.basis(), "", false) : compared(here.basis(), there.basis(), isNewer);
        var marks = new ArrayList<Change>();
        pair.whole().ifPresent(marks::add);
        if (!basis.mark().isEmpty()
                || cells.stream().anyMatch(one -> !one.mark().isEmpty())) {
            marks.add(Change.CHANGED);
        }
        var said = "";
        if (pair.isMoved()) {
            marks.add(Change.MOVED);
            said = view.word(isNewer ? "compare.table.from" : "compare.table.to", other);
        }
        return new Line(marks, view.word("table.row", at), said, cells, basis);
    }

    private String gap(RowPair pair, int at, int other, boolean isNewer) {
        if (pair.isMoved()) {
            return view.word("compare.table.gap.moved", other, at);
        }
        return view.word(isNewer ? "compare.table.gap.removed" : "compare.table.gap.added", other);
    }

    private Cell cell(ColumnPair column, Row here, @Nullable Row there, boolean isNewer) {
        int at = isNewer ? column.newerAt() : column.olderAt();
        int other = isNewer ? column.olderAt() : column.newerAt();
        var either = column.newer() == null ? column.older() : column.newer();
        boolean isInput = either != null && either.isInput();
        if (at < 0 || other < 0) {
            var cell = only(at < 0 ? null : differences.cell(here.cells().get(at), isInput), isNewer);
            // a row that came or went as a whole says so once, not in each cell
            return there == null && at >= 0 ? new Cell("", cell.text(), "", false) : cell;
        }
        var text = differences.cell(here.cells().get(at), isInput);
        return there == null
                ? new Cell("", text, "", false)
                : compared(text, differences.cell(there.cells().get(other), isInput), isNewer);
    }

    /** What one version has alone. */
    private Cell only(@Nullable String text, boolean isNewer) {
        if (text == null) {
            return new Cell("", "", view.word("compare.table.noColumn"), true);
        }
        var mark = isNewer ? Change.ADDED : Change.REMOVED;
        return new Cell(mark.name(), text, view.word("change." + mark), false);
    }

    private Cell compared(String here, String there, boolean isNewer) {
        if (here.equals(there)) {
            return new Cell("", here, "", false);
        }
        var key = isNewer ? "compare.table.was" : "compare.table.becomes";
        return new Cell(Change.CHANGED.name(), here, view.word(key, there.isEmpty() ? "—" : there), false);
    }

    /** Puts one line in place of long runs of the same, but for the line before and after what differs. */
    private int fold(List<Line> left, List<Line> right) {
        int folded = 0;
        int end = left.size();
        while (end > 0) {
            int from = end;
            while (from > 0 && isSame(left.get(from - 1)) && isSame(right.get(from - 1))) {
                from--;
            }
            int first = from == 0 ? from : from + 1;
            int last = end == left.size() ? end : end - 1;
            if (last - first >= LONGEST_SAME) {
                folded += last - first;
                for (var side : List.of(left, right)) {
                    var run = side.subList(first, last);
                    var said = view.word("compare.table.folded", run.size());
                    run.clear();
                    side.add(first, new Line(List.of(), "", said, List.of(), null));
                }
            }
            end = from - 1;
        }
        return folded;
    }

    private static boolean isSame(Line line) {
        return line.marks().isEmpty()
                && !line.place().isEmpty()
                && line.cells().stream().allMatch(one -> one.mark().isEmpty() && !one.isGap());
    }
}
