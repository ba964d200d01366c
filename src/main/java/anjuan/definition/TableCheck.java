package anjuan.definition;

import anjuan.definition.RequiredSteps.Answer;
import anjuan.definition.TableDrawing.Column;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/**
 * Whether a table still answers what the product asks it: the same questions and answers by name, something for each case,
 * and what the law leaves no choice about.
 */
@Component
class TableCheck {

    /** How many cases are gone through; a table that tells more apart is checked by its columns only. */
    private static final int MOST_CASES = 200_000;

    private final RequiredSteps required;

    TableCheck(RequiredSteps required) {
        this.required = required;
    }

    void check(TableDrawing table, TableDrawing delivered, Findings findings) {
        var decision = table.decision();
        if (decision == null) {
            return;
        }
        if (Drawing.children(decision)
                .filter(child -> "description".equals(child.getLocalName()))
                .allMatch(child -> child.getTextContent().isBlank())) {
            findings.blocks("LEGAL_BASIS_MISSING", decision);
        }
        boolean isSound = isShapedAs(table, delivered, decision, findings);
        checkWords(table, delivered, findings);
        if (isSound && !table.hitPolicy().equals("COLLECT")) {
            checkCases(table, delivered, decision, findings);
        }
    }

    private static boolean isShapedAs(TableDrawing table, TableDrawing delivered, Element decision, Findings findings) {
        if (table.hitPolicy().equals("COLLECT") != delivered.hitPolicy().equals("COLLECT")) {
            findings.blocks("HIT_POLICY_CHANGED", decision, table.hitPolicy(), delivered.hitPolicy());
            return false;
        }
        if (table.rows().isEmpty()) {
            findings.blocks("TABLE_EMPTY", decision);
            return false;
        }
        boolean isSame = isAsking(table.inputs(), delivered.inputs(), "INPUT_UNKNOWN", findings);
        for (var output : delivered.outputs()) {
            if (table.outputs().stream().noneMatch(one -> isSame(one, output))) {
                findings.blocks("OUTPUT_MISSING", decision, output.name(), output.type());
                isSame = false;
            }
        }
        return isSame;
    }

    private static boolean isAsking(List<Column> asked, List<Column> known, String code, Findings findings) {
        boolean isKnown = true;
        for (var one : asked) {
            if (known.stream().noneMatch(other -> isSame(one, other))) {
                findings.blocks(code, one.element(), one.name(), one.type());
                isKnown = false;
            }
        }
        return isKnown;
    }

    private static boolean isSame(Column one, Column other) {
        return one.name().equals(other.name()) && one.type().equals(other.type());
    }

    /** An answer in the product's own words is one of those that it knows. */
    private static void checkWords(TableDrawing table, TableDrawing delivered, Findings findings) {
        for (int output = 0; output < delivered.outputs().size(); output++) {
            var words = delivered.wordsOf(output);
            int here = table.indexOfOutput(delivered.outputs().get(output).name());
            if (words.isEmpty() || here < 0) {
                continue;
            }
            for (var row : table.rows()) {
                var answer = here < row.answers().size() ? row.answers().get(here) : "";
                if (!words.get().contains(answer.replace("\"", ""))) {
                    findings.blocks("ANSWER_UNKNOWN", row.element(), answer, String.join(", ", words.get()));
                }
            }
        }
    }

    private void checkCases(TableDrawing table, TableDrawing delivered, Element decision, Findings findings) {
        var values = new ArrayList<List<Object>>();
        long cases = 1;
        for (int input = 0; input < table.inputs().size(); input++) {
            Set<Object> apart = new LinkedHashSet<>(table.toldApart(input));
            var name = table.inputs().get(input).name();
            apart.addAll(delivered.toldApart(
                    delivered.inputs().stream().map(Column::name).toList().indexOf(name)));
            values.add(List.copyOf(apart));
            cases = Math.min(MOST_CASES + 1, cases * apart.size());
        }
        if (cases > MOST_CASES) {
            return;
        }
        var told = new TreeSet<String>();
        forEach(values, new ArrayList<>(), given -> {
            var rows = table.matching(given).toList();
            if (rows.isEmpty() && isAnswered(delivered, table, given) && told.add("TABLE_INCOMPLETE")) {
                findings.blocks("TABLE_INCOMPLETE", decision, table.said(given));
            }
            if (rows.size() > 1 && table.hitPolicy().equals("UNIQUE") && told.add("TABLE_AMBIGUOUS")) {
                findings.blocks("TABLE_AMBIGUOUS", rows.get(1).element(), table.said(given));
            }
            if (!rows.isEmpty()) {
                checkAnswers(table, given, rows.get(0), told, findings);
            }
        });
    }

    /** The delivered table leaves out cases that never come. */
    private static boolean isAnswered(TableDrawing delivered, TableDrawing table, List<Object> given) {
        var names = table.inputs().stream().map(Column::name).toList();
        if (!delivered.inputs().stream().map(Column::name).allMatch(names::contains)) {
            return true;
        }
        return delivered
                .first(delivered.inputs().stream()
                        .map(input -> given.get(names.indexOf(input.name())))
                        .toList())
                .isPresent();
    }

    private void checkAnswers(
            TableDrawing table, List<Object> given, TableDrawing.Row row, Set<String> told, Findings findings) {
        for (var answer : required.answers(table.key())) {
            boolean isGiven = answer.given().entrySet().stream()
                    .allMatch(one -> isGiven(table, given, one.getKey(), one.getValue()));
            if (!isGiven) {
                continue;
            }
            answer.answer().forEach((output, expected) -> {
                var said = row.answers().get(table.indexOfOutput(output)).replace("\"", "");
                if (!said.equals(expected) && told.add(nameOf(answer))) {
                    findings.blocks(
                            "ANSWER_REQUIRED_BY_LAW",
                            row.element(),
                            table.said(given),
                            output,
                            expected,
                            said,
                            String.join("、", answer.legal()));
                }
            });
        }
    }

    private static String nameOf(Answer answer) {
        return answer.given().toString();
    }

    private static boolean isGiven(TableDrawing table, List<Object> given, String input, String value) {
        int at = table.inputs().stream().map(Column::name).toList().indexOf(input);
        // a question that is no longer asked is answered whatever it were
        return at < 0 || given.get(at).toString().equals(value);
    }

    private static void forEach(List<List<Object>> values, List<Object> given, Consumer<List<Object>> each) {
        if (given.size() == values.size()) {
            each.accept(List.copyOf(given));
            return;
        }
        for (var value : values.get(given.size())) {
            given.add(value);
            forEach(values, given, each);
            given.remove(given.size() - 1);
        }
    }
}
