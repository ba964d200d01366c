package anjuan.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A decision table as rows of cells. What is written back is the file that was read, but for the rows that changed: ids,
 * layout and all that is no row stay as they are, to the letter.
 */
public final class DecisionTable {

    /** What a cell of a column may hold. */
    public enum Type {
        YES_NO,
        NUMBER,
        TEXT
    }

    /**
     * @param label the question or answer in words, as the file has it
     * @param name the fact that an input asks, or the name of an output
     * @param declared the values that the file says the column may hold; empty where it says none
     * @param words the words that a column of constants knows; empty where it takes any text
     */
    public record Column(
            String id, String label, String name, Type type, boolean isInput, String declared, Set<String> words) {

        public Column {
            words = Set.copyOf(words);
        }
    }

    /**
     * @param id stays with the row through all versions; empty for a row that is new
     * @param basis the legal basis of the row
     * @param cells inputs, then outputs, as written in FEEL
     */
    public record Row(String id, String basis, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z_]*[A-Z]");
    private static final Pattern RULE = Pattern.compile(
            "<!--.*?-->|<!\\[CDATA\\[.*?]]>|<(?:(?<prefix>[\\w.-]+):)?rule(?=[\\s/>])"
                    + "(?:[^>\"'/]|\"[^\"]*\"|'[^']*'|/(?!>))*(?<empty>/)?>|</(?:[\\w.-]+:)?rule\\s*>",
            Pattern.DOTALL);

    private final String text;
    private final String id;
    private final String name;
    private final String basis;
    private final String hitPolicy;
    private final String aggregation;
    private final List<Column> columns;
    private final List<Row> rows;

    private DecisionTable(String text, Element table, List<Column> columns, List<Row> rows) {
        var decision = (Element) table.getParentNode();
        var policy = table.getAttribute("hitPolicy");
        this.text = text;
        this.id = decision.getAttribute("id");
        this.name = decision.getAttribute("name");
        this.basis = Markup.text(decision, "description");
        this.hitPolicy = policy.isEmpty() ? "UNIQUE" : policy;
        this.aggregation = table.getAttribute("aggregation");
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
    }

    /** @throws UnreadableDefinition when the text is not XML, or holds no decision table or several */
    public static DecisionTable read(String text) {
        var definitions = Markup.read(text);
        var tables = Markup.all(definitions, "decisionTable");
        if (tables.size() != 1) {
            throw new UnreadableDefinition(tables.size() + " decision tables");
        }
        var table = tables.get(0);
        var rows =
                Markup.children(table, "rule").stream().map(DecisionTable::row).toList();
        var columns = columns(table, rows);
        for (var row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new UnreadableDefinition(
                        "row " + row.id() + " has " + row.cells().size() + " cells for " + columns.size() + " columns");
            }
        }
        return new DecisionTable(text, table, columns, rows);
    }

    private static Row row(Element rule) {
        var cells = new ArrayList<String>();
        Markup.children(rule, "inputEntry").forEach(entry -> cells.add(Markup.text(entry, "text")));
        Markup.children(rule, "outputEntry").forEach(entry -> cells.add(Markup.text(entry, "text")));
        return new Row(rule.getAttribute("id"), Markup.text(rule, "description"), cells);
    }

    private static List<Column> columns(Element table, List<Row> rows) {
        var columns = new ArrayList<Column>();
        for (var input : Markup.children(table, "input")) {
            var asked = Markup.children(input, "inputExpression");
            var expression = asked.isEmpty() ? input : asked.get(0);
            columns.add(column(
                    input,
                    Markup.text(expression, "text"),
                    expression.getAttribute("typeRef"),
                    Markup.children(input, "inputValues"),
                    true,
                    columns.size(),
                    rows));
        }
        for (var output : Markup.children(table, "output")) {
            columns.add(column(
                    output,
                    output.getAttribute("name"),
                    output.getAttribute("typeRef"),
                    Markup.children(output, "outputValues"),
                    false,
                    columns.size(),
                    rows));
        }
        return columns;
    }

    private static Column column(
            Element column,
            String name,
            String typeRef,
            List<Element> values,
            boolean isInput,
            int at,
            List<Row> rows) {
        var type =
                switch (typeRef) {
                    case "boolean" -> Type.YES_NO;
                    case "integer", "long", "double", "number" -> Type.NUMBER;
                    default -> Type.TEXT;
                };
        var label = column.getAttribute("label");
        var words = type == Type.TEXT ? words(label, values, at, rows) : Set.<String>of();
        var declared = values.stream().map(one -> Markup.text(one, "text")).collect(Collectors.joining(" "));
        return new Column(column.getAttribute("id"), label, name, type, isInput, declared, words);
    }

    /** The words of a column of constants: those it declares, those its label names, and those that it uses. */
    private static Set<String> words(String label, List<Element> values, int at, List<Row> rows) {
        var used = new LinkedHashSet<String>();
        rows.stream()
                .filter(row -> at < row.cells().size())
                .forEach(row -> used.addAll(Cells.quoted(row.cells().get(at))));
        if (!used.stream().allMatch(word -> CONSTANT.matcher(word).matches())) {
            return Set.of();
        }
        values.forEach(one -> used.addAll(Cells.quoted(Markup.text(one, "text"))));
        CONSTANT.matcher(label).results().map(MatchResult::group).forEach(used::add);
        return used;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The legal basis of the table as a whole; empty where the file says none. */
    public String basis() {
        return basis;
    }

    public String hitPolicy() {
        return hitPolicy;
    }

    /** What is made of all rows that fit, such as {@code SUM}; empty where each stands for itself. */
    public String aggregation() {
        return aggregation;
    }

    public List<Column> columns() {
        return columns;
    }

    public List<Row> rows() {
        return rows;
    }

    /**
     * The file with other rows. A row that was there keeps its text; one that changed keeps its id; one that is new gets
     * one.
     *
     * @throws IllegalArgumentException when a row has not one cell for each column
     */
    public String with(List<Row> newRows) {
        if (newRows.equals(rows)) {
            return text;
        }
        for (var row : newRows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(
                        "row " + row.id() + " of " + id + " has " + row.cells().size() + " cells");
            }
        }
        var parts = parts();
        var written = written(parts, newRows);
        return text.substring(0, parts.from()) + String.join(parts.between(), written) + text.substring(parts.to());
    }

    private List<String> written(Parts parts, List<Row> newRows) {
        var taken = new HashSet<>(rows.stream().map(Row::id).collect(Collectors.toSet()));
        var old = Markup.children(Markup.all(Markup.read(text), "decisionTable").get(0), "rule");
        var written = new ArrayList<String>();
        for (var row : newRows) {
            int at = row.id().isEmpty() ? -1 : indexOf(row.id());
            if (at >= 0 && rows.get(at).equals(row)) {
                written.add(parts.rules().get(at));
            } else {
                var named = at >= 0 ? row : new Row(freshId(taken), row.basis(), row.cells());
                written.add(rule(parts, named, at >= 0 ? old.get(at) : null));
            }
        }
        return written;
    }

    private int indexOf(String rowId) {
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at).id().equals(rowId)) {
                return at;
            }
        }
        return -1;
    }

    private static String freshId(Set<String> taken) {
        int number = taken.size() + 1;
        while (!taken.add("row" + number)) {
            number++;
        }
        return "row" + number;
    }

    /**
     * Where the rows stand in the text.
     *
     * @param rules their texts
     * @param between what stands between two of them
     * @param prefix of the names of elements, with its colon; or empty
     */
    private record Parts(int from, int to, List<String> rules, String between, String prefix) {}

    private Parts parts() {
        var rules = new ArrayList<String>();
        var between = "\n      ";
        var prefix = "";
        int from = -1;
        int to = -1;
        int begun = -1;
        Matcher matcher = RULE.matcher(text);
        while (matcher.find()) {
            if (text.startsWith("<!", matcher.start())) {
                continue;
            }
            boolean isEnd = text.startsWith("</", matcher.start());
            if (!isEnd) {
                begun = matcher.start();
                prefix = matcher.group("prefix") == null ? "" : matcher.group("prefix") + ":";
                if (from < 0) {
                    from = begun;
                    between = spaceBefore(begun);
                }
            }
            if (isEnd || matcher.group("empty") != null) {
                to = matcher.end();
                rules.add(text.substring(begun, to));
            }
        }
        if (rules.size() != rows.size()) {
            throw new UnreadableDefinition("rows that cannot be told apart");
        }
        return rules.isEmpty() ? afterTheColumns(between) : new Parts(from, to, rules, between, prefix);
    }

    private Parts afterTheColumns(String between) {
        var end = Pattern.compile("\\s*</((?:[\\w.-]+:)?)decisionTable\\s*>").matcher(text);
        if (!end.find()) {
            throw new UnreadableDefinition("a table without columns");
        }
        return new Parts(end.start(), end.start(), List.of(), between, end.group(1));
    }

    private String spaceBefore(int at) {
        int start = at;
        while (start > 0 && Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, at);
    }

    private String rule(Parts parts, Row row, @Nullable Element old) {
        var line = parts.between();
        var in = line + "  ";
        var prefix = parts.prefix();
        var rule = new StringBuilder("<%srule id=\"%s\">".formatted(prefix, quoted(row.id())));
        if (!row.basis().isEmpty()) {
            rule.append("%s<%2$sdescription>%3$s</%2$sdescription>".formatted(in, prefix, escaped(row.basis())));
        }
        var entries = old == null ? List.<Element>of() : entries(old);
        for (int at = 0; at < columns.size(); at++) {
            var column = columns.get(at);
            var entryId = at < entries.size() ? entries.get(at).getAttribute("id") : row.id() + "_" + column.name();
            var element = prefix + (column.isInput() ? "inputEntry" : "outputEntry");
            rule.append("%s<%s id=\"%s\">".formatted(in, element, quoted(entryId)))
                    .append("%s  <%2$stext>%3$s</%2$stext>"
                            .formatted(in, prefix, escaped(row.cells().get(at))))
                    .append("%s</%s>".formatted(in, element));
        }
        return rule.append("%s</%srule>".formatted(line, prefix)).toString();
    }

    private static List<Element> entries(Element rule) {
        return Markup.children(rule).stream()
                .filter(child -> child.getLocalName().endsWith("putEntry"))
                .toList();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String quoted(String value) {
        return escaped(value).replace("\"", "&quot;");
    }
}
