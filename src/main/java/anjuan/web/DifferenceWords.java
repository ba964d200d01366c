package anjuan.web;

import anjuan.definition.Asked;
import anjuan.definition.Comparison;
import anjuan.definition.DecisionTable;
import anjuan.definition.DecisionTable.Column;
import anjuan.definition.Difference;
import anjuan.definition.Difference.Aspect;
import anjuan.definition.Difference.Change;
import anjuan.engine.Definitions.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells differences in the language of the reader: elements by their labels, posts, limits and conditions in words. */
@Component
class DifferenceWords {

    /** One line of the list. */
    record Line(Change change, String element, String kind, String label, String what, String older, String newer) {}

    private final MessageSource messages;
    private final DiagramWords words;

    DifferenceWords(MessageSource messages, DiagramWords words) {
        this.messages = messages;
        this.words = words;
    }

    List<Line> lines(Kind kind, String older, String newer, List<Difference> differences) {
        return kind == Kind.PROCESS ? ofProcess(older, newer, differences) : ofTable(older, newer, differences);
    }

    private List<Line> ofProcess(String older, String newer, List<Difference> differences) {
        var labels = new HashMap<String, String>();
        Comparison.labels(older, words::of).forEach(labels::put);
        Comparison.labels(newer, words::of).forEach(labels::put);
        return differences.stream()
                .map(one -> line(
                        one,
                        labels,
                        one.aspect() == Aspect.OTHER
                                ? word("aspect.OTHER", one.detail())
                                : word("aspect." + one.aspect()),
                        value -> told(one.aspect(), value, labels)))
                .toList();
    }

    private List<Line> ofTable(String older, String newer, List<Difference> differences) {
        var columns = new HashMap<String, Column>();
        DecisionTable.read(older).columns().forEach(column -> columns.put(column.id(), column));
        DecisionTable.read(newer).columns().forEach(column -> columns.put(column.id(), column));
        var labels = new HashMap<String, String>();
        columns.forEach((id, column) -> labels.put(id, words.of("", column.label())));
        return differences.stream()
                .map(one -> line(
                        one, labels, what(one, labels), value -> toldOfTable(one, value, columns.get(one.detail()))))
                .toList();
    }

    private Line line(Difference one, Map<String, String> labels, String what, UnaryOperator<String> told) {
        return new Line(
                one.change(),
                one.element(),
                word("kind." + one.type()),
                labels.getOrDefault(one.element(), one.label()),
                what,
                told.apply(one.older()),
                told.apply(one.newer()));
    }

    private String what(Difference one, Map<String, String> labels) {
        return switch (one.aspect()) {
            case CELL -> labels.getOrDefault(one.detail(), one.detail());
            case OTHER -> word("compare.table.other." + one.detail());
            case LABEL -> word("compare.table.label");
            case CONDITION -> word("compare.table.name");
            default -> word("aspect." + one.aspect());
        };
    }

    private String toldOfTable(Difference one, String value, @Nullable Column column) {
        return switch (one.aspect()) {
            case CELL -> cell(value, column != null && column.isInput());
            case HIT_POLICY -> policy(value);
            case KIND -> word("compare.table.type." + value);
            case POSITION -> one.type().equals("row") ? word("table.row", value) : value;
            default -> value;
        };
    }

    /** What a cell says, in words where it says yes, no or nothing. */
    String cell(String cell, boolean isInput) {
        return switch (cell) {
            case "" -> isInput ? word("table.any") : "—";
            case "true" -> word("editor.answer.yes");
            case "false" -> word("editor.answer.no");
            default -> cell;
        };
    }

    /** Which rows of a table count. */
    String policy(String hitPolicy) {
        return messages.getMessage(
                "policy." + hitPolicy.replace(' ', '_'), null, hitPolicy, LocaleContextHolder.getLocale());
    }

    private String told(Aspect aspect, String value, Map<String, String> labels) {
        if (aspect == Aspect.INTERRUPTS) {
            return word(value.equals("false") ? "compare.interrupts.no" : "compare.interrupts.yes");
        }
        if (value.isEmpty()) {
            return "";
        }
        return switch (aspect) {
            case POST -> word("post." + value);
            case LIMIT -> value + " " + word("limit." + value);
            case CONDITION -> Asked.read(value).map(this::told).orElse(value);
            case TIMER -> Asked.read(value).map(Asked::fact).orElse(value);
            case FROM, TO, ATTACHED, PLACE, DEFAULT -> labels.getOrDefault(value, value);
            case CALLED -> word("process." + value);
            case MESSAGE -> word("task." + value + ".title");
            case STEP -> {
                var id = value.replaceAll("\\$\\{steps\\.(\\w+)}", "$1");
                yield word("task." + id + ".title") + " " + id;
            }
            case WHOLE -> ends(value, labels);
            default -> value;
        };
    }

    private static String ends(String value, Map<String, String> labels) {
        var ends = value.split(" → ", 2);
        return ends.length == 2
                ? labels.getOrDefault(ends[0], ends[0]) + " → " + labels.getOrDefault(ends[1], ends[1])
                : value;
    }

    private String told(Asked asked) {
        var answer = asked.value().isEmpty()
                ? word(asked.isNegated() ? "editor.answer.no" : "editor.answer.yes")
                : asked.value();
        return asked.fact() + " = " + answer;
    }

    private String word(String key, Object... args) {
        var last = key.substring(key.indexOf('.') + 1);
        return messages.getMessage(key, args, last, LocaleContextHolder.getLocale());
    }
}
