package anjuan.definition;

import anjuan.definition.DecisionTable.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a cell of a decision table may say. FEEL knows much more, down to calling Java; a table of the bureau needs yes and
 * no, numbers, their bounds, and words.
 */
public final class Cells {

    /**
     * A cell that is refused, and why.
     *
     * @param code text {@code table.fault.<code>}, with the column and what is allowed
     * @param row place of the row, from 0
     * @param column place of the column, from 0; that of the basis is the number of columns
     * @param allowed the words that the column knows, where it knows only some
     */
    public record Fault(String code, int row, int column, String label, String allowed) {}

    private static final int MOST_CHARACTERS = 1_000;
    private static final String NUMBER = "-?\\d{1,15}(\\.\\d{1,6})?";
    private static final String WORD = "\"[^\"\\\\\\p{Cntrl}$#]*\"";
    private static final Pattern NUMBERS = Pattern.compile(NUMBER);
    private static final Pattern BOUND =
            Pattern.compile("%1$s|(<|<=|>|>=) ?%1$s|[\\[\\](]%1$s ?\\.\\. ?%1$s[\\[\\])]".formatted(NUMBER));
    private static final Pattern TEXT = Pattern.compile(WORD);
    private static final Pattern WORDS = Pattern.compile("%1$s( ?, ?%1$s)*|not\\(%1$s( ?, ?%1$s)*\\)".formatted(WORD));
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private Cells() {}

    /** The words in quotation marks of a cell. */
    static List<String> quoted(String cell) {
        return QUOTED.matcher(cell).results().map(found -> found.group(1)).toList();
    }

    /** What is wrong with the rows of a table, cell by cell; empty when it may be kept. */
    public static List<Fault> check(List<Column> columns, List<DecisionTable.Row> rows) {
        var faults = new ArrayList<Fault>();
        var seen = new HashSet<List<String>>();
        if (rows.isEmpty()) {
            faults.add(new Fault("NO_ROWS", 0, 0, "", ""));
        }
        for (int at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            for (int column = 0; column < columns.size(); column++) {
                check(columns.get(column), row.cells().get(column), at, column, faults);
            }
            if (row.basis().isBlank()) {
                faults.add(new Fault("BASIS_MISSING", at, columns.size(), "", ""));
            } else if (row.basis().length() > MOST_CHARACTERS || row.basis().contains("${")) {
                faults.add(new Fault("BASIS_NOT_ALLOWED", at, columns.size(), "", ""));
            }
            if (!seen.add(row.cells())) {
                faults.add(new Fault("ROW_TWICE", at, 0, columns.get(0).label(), ""));
            }
        }
        return List.copyOf(faults);
    }

    private static void check(Column column, String cell, int row, int at, List<Fault> faults) {
        boolean isAllowed = cell.length() <= MOST_CHARACTERS
                && switch (column.type()) {
                    case YES_NO -> cell.equals("true") || cell.equals("false") || column.isInput() && cell.isEmpty();
                    case NUMBER ->
                        column.isInput()
                                ? cell.isEmpty() || BOUND.matcher(cell).matches()
                                : NUMBERS.matcher(cell).matches();
                    case TEXT ->
                        column.isInput()
                                ? cell.isEmpty() || WORDS.matcher(cell).matches()
                                : TEXT.matcher(cell).matches();
                };
        if (!isAllowed) {
            faults.add(new Fault(codeOf(column), row, at, column.label(), allowed(column)));
        } else if (!column.words().isEmpty() && !column.words().containsAll(quoted(cell))) {
            faults.add(new Fault("WORD_UNKNOWN", row, at, column.label(), allowed(column)));
        }
    }

    private static String codeOf(Column column) {
        return (column.isInput() ? "INPUT_" : "OUTPUT_") + column.type();
    }

    private static String allowed(Column column) {
        return String.join("、", column.words().stream().sorted().toList());
    }

    /** For each column what a cell of it could say: what one of the table says, where one says anything. */
    public static List<String> examples(DecisionTable table) {
        var examples = new ArrayList<String>();
        for (int at = 0; at < table.columns().size(); at++) {
            int column = at;
            examples.add(table.rows().stream()
                    .map(row -> row.cells().get(column))
                    .filter(cell -> !cell.isEmpty())
                    .findFirst()
                    .orElse(example(table.columns().get(column))));
        }
        return examples;
    }

    private static String example(Column column) {
        var word = "\"" + column.words().stream().sorted().findFirst().orElse("…") + "\"";
        return switch (column.type()) {
            case YES_NO -> "true";
            case NUMBER -> column.isInput() ? ">= 10000" : "10000";
            case TEXT -> word;
        };
    }
}
