package anjuan.definition;

import anjuan.engine.DefinitionXml;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A decision table as columns and rows, and what it answers; it holds only cells that the rules let pass. */
final class TableDrawing {

    /** @param name the fact that is asked, or the name of the answer */
    record Column(String name, String type, Element element) {}

    record Row(List<String> questions, List<String> answers, Element element) {}

    /** Stands for any word that no cell names. */
    static final String OTHER_WORD = "?";

    private static final Pattern LITERAL =
            Pattern.compile("-?\\d+(?:\\.\\d+)?|\"[^\"]*\"|true|false|date\\(\"[^\"]*\"\\)");
    private static final Pattern TEST = Pattern.compile("(?:(<=?|>=?)\\s*)?(" + LITERAL.pattern() + ")|([\\[(\\]])\\s*("
            + LITERAL.pattern() + ")\\s*\\.\\.\\s*(" + LITERAL.pattern() + ")\\s*([\\])\\[])");
    private static final Pattern WORD = Pattern.compile("\"([A-Z_]+)\"");

    private final @Nullable Element decision;
    private final String hitPolicy;
    private final List<Column> inputs;
    private final List<Column> outputs;
    private final List<Row> rows;

    private TableDrawing(DefinitionXml xml) {
        this.decision = named(xml, "decision").findFirst().orElse(null);
        this.hitPolicy = named(xml, "decisionTable")
                .map(table -> table.getAttribute("hitPolicy"))
                .filter(policy -> !policy.isEmpty())
                .findFirst()
                .orElse("UNIQUE");
        this.inputs = named(xml, "inputExpression")
                .map(asked -> new Column(text(asked), asked.getAttribute("typeRef"), asked))
                .toList();
        this.outputs = named(xml, "output")
                .map(answer -> new Column(answer.getAttribute("name"), answer.getAttribute("typeRef"), answer))
                .toList();
        this.rows = named(xml, "rule")
                .map(row -> new Row(cells(row, "inputEntry"), cells(row, "outputEntry"), row))
                .toList();
    }

    static TableDrawing of(DefinitionXml xml) {
        return new TableDrawing(xml);
    }

    private static Stream<Element> named(DefinitionXml xml, String name) {
        return xml.elements().stream().filter(element -> name.equals(element.getLocalName()));
    }

    private static List<String> cells(Element row, String kind) {
        return Drawing.children(row)
                .filter(child -> kind.equals(child.getLocalName()))
                .map(TableDrawing::text)
                .toList();
    }

    private static String text(Element around) {
        return Drawing.children(around)
                .filter(child -> "text".equals(child.getLocalName()))
                .map(child -> DefinitionXml.textOf(child).strip())
                .findFirst()
                .orElse("");
    }

    /** The decision that is drawn; null where the text draws none. */
    @Nullable
    Element decision() {
        return decision;
    }

    String key() {
        return decision == null ? "" : decision.getAttribute("id");
    }

    String hitPolicy() {
        return hitPolicy;
    }

    List<Column> inputs() {
        return inputs;
    }

    List<Column> outputs() {
        return outputs;
    }

    List<Row> rows() {
        return rows;
    }

    /** The place of an answer, -1 where the table has none of that name. */
    int indexOfOutput(String name) {
        return outputs.stream().map(Column::name).toList().indexOf(name);
    }

    /** The words that a column of answers gives, when each of them is one of the product's own. */
    Optional<Set<String>> wordsOf(int output) {
        var words = new TreeSet<String>();
        for (var row : rows) {
            var word = WORD.matcher(row.answers().get(output));
            if (!word.matches()) {
                return Optional.empty();
            }
            words.add(word.group(1));
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    /** The first row that holds for what is given, in the order of the inputs. */
    Optional<Row> first(List<Object> given) {
        return matching(given).findFirst();
    }

    Stream<Row> matching(List<Object> given) {
        return rows.stream().filter(row -> {
            for (int i = 0; i < given.size(); i++) {
                if (!holds(row.questions().get(i), given.get(i))) {
                    return false;
                }
            }
            return true;
        });
    }

    /** Whether what is asked in a cell is true of a value. */
    static boolean holds(String question, Object value) {
        if (question.isEmpty() || question.equals("-")) {
            return true;
        }
        boolean isDenied = question.startsWith("not(");
        var tests = TEST.matcher(isDenied ? question.substring("not(".length()) : question);
        boolean holds = false;
        while (tests.find()) {
            holds |= tests.group(2) != null
                    ? compares(value, tests.group(1), valueOf(tests.group(2)))
                    : compares(value, tests.group(3).equals("[") ? ">=" : ">", valueOf(tests.group(4)))
                            && compares(value, tests.group(6).equals("]") ? "<=" : "<", valueOf(tests.group(5)));
        }
        return holds != isDenied;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static boolean compares(Object value, @Nullable String how, Object with) {
        if (!value.getClass().equals(with.getClass())) {
            return false;
        }
        int order = ((Comparable) value).compareTo(with);
        return switch (how == null ? "" : how) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            default -> order == 0;
        };
    }

    static Object valueOf(String literal) {
        if (literal.startsWith("\"")) {
            return literal.substring(1, literal.length() - 1);
        }
        if (literal.startsWith("date")) {
            return LocalDate.parse(literal.substring("date(\"".length(), literal.length() - 2));
        }
        return literal.equals("true") || literal.equals("false") ? Boolean.valueOf(literal) : new BigDecimal(literal);
    }

    /** The values of an input that the cells of its column tell apart, and those just beside them. */
    Set<Object> toldApart(int input) {
        var values = new java.util.LinkedHashSet<Object>();
        if (inputs.get(input).type().equals("boolean")) {
            values.add(true);
            values.add(false);
            return values;
        }
        for (var row : rows) {
            var literals = LITERAL.matcher(row.questions().get(input));
            while (literals.find()) {
                values.addAll(beside(valueOf(literals.group())));
            }
        }
        if (inputs.get(input).type().equals("string")) {
            values.add(OTHER_WORD);
        } else if (values.isEmpty()) {
            values.add(BigDecimal.ZERO);
        }
        return values;
    }

    private static List<Object> beside(Object value) {
        if (value instanceof BigDecimal number) {
            return List.of(number.subtract(BigDecimal.ONE), number, number.add(BigDecimal.ONE));
        }
        return value instanceof LocalDate day ? List.of(day.minusDays(1), day, day.plusDays(1)) : List.of(value);
    }

    /** A row as a person reads it. */
    String said(List<Object> given) {
        var said = new ArrayList<String>();
        for (int i = 0; i < given.size(); i++) {
            said.add(inputs.get(i).name() + "=" + given.get(i));
        }
        return said.stream().collect(Collectors.joining(", "));
    }
}
