package anjuan.web;

import anjuan.casefile.Matter;
import anjuan.definition.DecisionTable;
import anjuan.definition.Draft;
import anjuan.definition.UnreadableDefinition;
import anjuan.engine.Definitions;
import anjuan.rehearsal.RehearsedCase;
import anjuan.rehearsal.TableAnswer;
import anjuan.rehearsal.TableTurn;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    record Row(int number, List<Cell> answers) {}

    /** @param isOther whether the other table does not say so */
    record Cell(String label, String value, boolean isOther) {}

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
        var labels = labels(draft);
        return one.turns().stream().map(turn -> turn(turn, labels)).toList();
    }

    private Turn turn(TableTurn turn, Map<String, String> labels) {
        return new Turn(
                Matter.ofKey(turn.matter()).id(),
                cells(turn.inputs(), Set.copyOf(turn.inputs().entrySet()), labels),
                turn.change(),
                side(turn.active(), turn.draft(), labels),
                side(turn.draft(), turn.active(), labels));
    }

    private Side side(TableAnswer answer, TableAnswer other, Map<String, String> labels) {
        var others = new HashSet<Map.Entry<String, String>>();
        other.rows().forEach(row -> others.addAll(row.answers().entrySet()));
        return new Side(
                answer.rows().stream()
                        .map(row -> new Row(row.number(), cells(row.answers(), others, labels)))
                        .toList(),
                answer.fault() == null
                        ? ""
                        : view.word(
                                "rehearsalFault." + answer.fault(),
                                labels.getOrDefault(answer.fact(), answer.fact())));
    }

    /** In the order of the columns of the table. */
    private List<Cell> cells(
            Map<String, String> values, Set<Map.Entry<String, String>> others, Map<String, String> labels) {
        var names = new java.util.LinkedHashSet<>(labels.keySet());
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
        return switch (value) {
            case "true" -> view.word("editor.answer.yes");
            case "false" -> view.word("editor.answer.no");
            default -> value;
        };
    }

    /** What the columns of the active table and of the draft are called, by name. */
    private Map<String, String> labels(Draft draft) {
        var labels = new LinkedHashMap<String, String>();
        definitions.active(draft.key()).map(definitions::content).ifPresent(content -> add(content, labels));
        add(draft.content(), labels);
        return labels;
    }

    private void add(String content, Map<String, String> labels) {
        try {
            DecisionTable.read(content)
                    .columns()
                    .forEach(column -> labels.putIfAbsent(column.name(), words.of("", column.label())));
        } catch (UnreadableDefinition changedSince) {
            // the columns then go by their names
        }
    }
}
