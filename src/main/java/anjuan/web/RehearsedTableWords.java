package anjuan.web;

import anjuan.casefile.Matter;
import anjuan.definition.DecisionTable;
import anjuan.definition.Draft;
import anjuan.definition.UnreadableDefinition;
import anjuan.engine.Definitions;
import anjuan.rehearsal.RehearsedCase;
import anjuan.rehearsal.TableAnswer;
import anjuan.rehearsal.TableTurn;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a rehearsal of a decision table says, in the language of the reader. */
@Component
class RehearsedTableWords {

    /**
     * A case in the list.
     *
     * @param asked how many questions it put
     * @param changes how many of them fare how
     */
    record Line(RehearsedCase one, int asked, Map<TableTurn.Change, Long> changes) {}

    /** A question with what both tables say. */
    record Turn(String matter, List<Cell> inputs, TableTurn.Change change, Side active, Side draft) {}

    /** @param fault why there is no answer, empty where there is */
    record Side(List<Row> rows, String fault) {}

    /** @param basis the legal basis of the row, empty where the table has changed since */
    record Row(int number, String basis, List<Cell> answers) {}

    /** @param isOther whether the other table does not say so */
    record Cell(String label, String value, boolean isOther) {}

    private static final Pattern FRACTION = Pattern.compile("-?\\d{1,15}\\.\\d{1,15}");

    private final Definitions definitions;
    private final DiagramWords words;
    private final CaseView view;

    RehearsedTableWords(Definitions definitions, DiagramWords words, CaseView view) {
        this.definitions = definitions;
        this.words = words;
        this.view = view;
    }

    static Line line(RehearsedCase one) {
        return new Line(
                one,
                one.turns().size(),
                one.turns().stream().collect(Collectors.groupingBy(TableTurn::change, Collectors.counting())));
    }

    List<Turn> turns(Draft draft, RehearsedCase one) {
        var active = definitions.active(draft.key()).map(definitions::content).flatMap(RehearsedTableWords::table);
        var changed = table(draft.content());
        var labels = new LinkedHashMap<String, String>();
        Stream.of(active, changed)
                .flatMap(Optional::stream)
                .flatMap(table -> table.columns().stream())
                .forEach(column -> labels.putIfAbsent(column.name(), words.of("", column.label())));
        return one.turns().stream()
                .map(turn -> new Turn(
                        Matter.ofKey(turn.matter()).id(),
                        cells(turn.inputs(), turn.inputs().entrySet(), labels),
                        turn.change(),
                        side(turn.active(), turn.draft(), labels, bases(active)),
                        side(turn.draft(), turn.active(), labels, bases(changed))))
                .toList();
    }

    private Side side(TableAnswer answer, TableAnswer other, Map<String, String> labels, Map<String, String> bases) {
        var others = new HashSet<Map.Entry<String, String>>();
        other.rows().forEach(row -> others.addAll(row.answers().entrySet()));
        var fact = labels.getOrDefault(answer.fact(), answer.fact());
        return new Side(
                answer.rows().stream()
                        .map(row -> new Row(
                                row.number(), bases.getOrDefault(row.id(), ""), cells(row.answers(), others, labels)))
                        .toList(),
                answer.fault() == null ? "" : view.word("rehearsalFault." + answer.fault(), fact));
    }

    /** In the order of the columns of the table. */
    private List<Cell> cells(
            Map<String, String> values, Set<Map.Entry<String, String>> others, Map<String, String> labels) {
        var names = new LinkedHashSet<>(labels.keySet());
        names.addAll(values.keySet());
        return names.stream()
                .filter(values::containsKey)
                .map(name -> new Cell(
                        labels.getOrDefault(name, name),
                        value(values.get(name)),
                        !others.contains(Map.entry(name, values.get(name)))))
                .toList();
    }

    private String value(String value) {
        if (value.equals("true") || value.equals("false")) {
            return view.word(value.equals("true") ? "editor.answer.yes" : "editor.answer.no");
        }
        if (FRACTION.matcher(value).matches()) {
            return new BigDecimal(value).stripTrailingZeros().toPlainString();
        }
        return value.isEmpty() ? "—" : value;
    }

    /** The legal basis of each row, by its id. */
    private static Map<String, String> bases(Optional<DecisionTable> table) {
        var bases = new HashMap<String, String>();
        table.ifPresent(one -> one.rows().forEach(row -> bases.put(row.id(), row.basis())));
        return bases;
    }

    /** Absent where what is kept of a draft is no table any more. */
    private static Optional<DecisionTable> table(String content) {
        try {
            return Optional.of(DecisionTable.read(content));
        } catch (UnreadableDefinition changedSince) {
            return Optional.empty();
        }
    }
}
