package anjuan.engine;

import anjuan.engine.DefinitionRules.Violation;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * What a decision table may hold before the engine sees it: one table whose inputs are facts, and whose cells compare
 * them with numbers, words, dates, yes and no. No other kind of decision, no language but that of the cells.
 */
public final class DecisionRules {

    /** A cell is two elements, and a line of the delivered tables has up to thirteen cells. */
    static final int MOST_ELEMENTS = 20_000;

    private static final int LONGEST_CELL = 1_000;

    private static final Vocabulary VOCABULARY = new Vocabulary(
            Map.of(
                    "https://www.omg.org/spec/DMN/20191111/MODEL/", "dmn",
                    "http://camunda.org/schema/1.0/dmn", "camunda",
                    "https://www.omg.org/spec/DMN/20191111/DMNDI/", "dmndi",
                    "http://www.omg.org/spec/DMN/20180521/DC/", "dc",
                    "http://www.omg.org/spec/DMN/20180521/DI/", "di",
                    "http://bpmn.io/schema/dmn/biodi/2.0", "biodi",
                    "http://camunda.org/schema/modeler/1.0", "modeler"),
            """
            dmn:definitions name namespace exporter exporterVersion modeler:executionPlatform modeler:executionPlatformVersion
            dmn:description
            dmn:decision name camunda:historyTimeToLive camunda:versionTag
            dmn:decisionTable hitPolicy biodi:annotationsWidth
            dmn:input label biodi:width
            dmn:inputExpression typeRef expressionLanguage
            dmn:inputValues
            dmn:output label name typeRef biodi:width
            dmn:outputValues
            dmn:rule
            dmn:inputEntry expressionLanguage
            dmn:outputEntry expressionLanguage
            dmn:text
            dmndi:DMNDI
            dmndi:DMNDiagram name
            dmndi:DMNShape dmnElementRef isCollapsed
            dmndi:DMNLabel
            dc:Bounds x y width height""");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,7}(\\.\\d{1,20})?");
    private static final Map<String, Pattern> FORMS = Map.of(
            "x", NUMBER,
            "y", NUMBER,
            "width", NUMBER,
            "height", NUMBER,
            "biodi:width", NUMBER,
            "biodi:annotationsWidth", NUMBER,
            "camunda:historyTimeToLive", Pattern.compile("P?\\d{1,6}D?"),
            "hitPolicy", Pattern.compile("UNIQUE|FIRST|ANY|COLLECT|RULE ORDER"),
            "typeRef", Pattern.compile("string|boolean|integer|long|double|number|date"),
            "expressionLanguage", Pattern.compile("(?i)feel|https://www\\.omg\\.org/spec/DMN/20191111/FEEL/"));

    private static final String LITERAL =
            "(?:-?\\d{1,15}(?:\\.\\d{1,6})?|\"[^\"\\\\{}]*+\"|true|false|date\\(\"\\d{4}-\\d\\d-\\d\\d\"\\))";
    private static final String TEST = "(?:(?:<=?|>=?)\\s*+" + LITERAL + "|[\\[(\\]]\\s*+" + LITERAL
            + "\\s*+\\.\\.\\s*+" + LITERAL + "\\s*+[\\])\\[]|" + LITERAL + ")";
    private static final String TESTS = TEST + "(?:\\s*+,\\s*+" + TEST + ")*+";
    private static final Pattern FACT = Pattern.compile("[a-z]\\w{0,99}");
    private static final Pattern QUESTION = Pattern.compile("-?|not\\(\\s*+" + TESTS + "\\s*+\\)|" + TESTS);
    private static final Pattern ANSWER = Pattern.compile("(?:" + LITERAL + ")?");
    private static final Pattern VALUES = Pattern.compile(TESTS);

    private final RuleCheck check = new RuleCheck(VOCABULARY);

    private DecisionRules() {}

    /** What is wrong with a table, empty when it may be deployed. */
    public static List<Violation> check(String xml) {
        DefinitionXml read;
        try {
            read = DefinitionXml.read(xml, MOST_ELEMENTS);
        } catch (DefinitionXml.Unreadable e) {
            return List.of(e.violation());
        }
        var rules = new DecisionRules();
        read.elements().forEach(rules::checkElement);
        rules.checkRoot(read);
        return rules.check.wrong();
    }

    private void checkRoot(DefinitionXml read) {
        if (!"dmn:definitions".equals(VOCABULARY.nameOf(read.root()))) {
            check.add("NO_TABLE", read.root(), read.root().getLocalName());
            return;
        }
        requireOne(read, "dmn:decision");
        requireOne(read, "dmn:decisionTable");
    }

    private void requireOne(DefinitionXml read, String name) {
        var found = read.elements().stream()
                .filter(element -> name.equals(VOCABULARY.nameOf(element)))
                .toList();
        if (found.isEmpty()) {
            check.add("NO_TABLE", read.root(), name);
        }
        found.stream().skip(1).forEach(one -> check.add("SEVERAL_TABLES", one, one.getAttribute("id")));
    }

    private void checkElement(Element element) {
        var name = check.checkName(element);
        check.checkId(element);
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var attribute = check.checkAttribute(element, name, attributes.item(i));
            var value = attributes.item(i).getNodeValue();
            if (FORMS.containsKey(attribute)) {
                check.requireForm(element, value, FORMS.get(attribute), "VALUE_NOT_ALLOWED");
            } else {
                check.requireNoExpression(element, value);
            }
        }
        checkText(element, name);
        checkDuties(element, name);
    }

    private void checkText(Element element, String name) {
        var text = DefinitionXml.textOf(element);
        check.checkLength(element, text.strip());
        if (!name.equals("dmn:text")) {
            check.requireNoExpression(element, text);
            return;
        }
        if (text.strip().length() > LONGEST_CELL) {
            check.add("TEXT_TOO_LONG", element, String.valueOf(LONGEST_CELL));
            return;
        }
        switch (String.valueOf(element.getParentNode().getLocalName())) {
            case "inputExpression" -> check.requireForm(element, text, FACT, "INPUT_NOT_A_FACT");
            case "inputEntry" -> check.requireForm(element, text, QUESTION, "CELL_NOT_ALLOWED");
            case "outputEntry" -> check.requireForm(element, text, ANSWER, "CELL_NOT_ALLOWED");
            case "inputValues", "outputValues" -> check.requireForm(element, text, VALUES, "CELL_NOT_ALLOWED");
            default -> check.add("ELEMENT_NOT_ALLOWED", element, name);
        }
    }

    private void checkDuties(Element element, String name) {
        if (name.equals("dmn:decision")
                && element.getAttributeNS("http://camunda.org/schema/1.0/dmn", "historyTimeToLive")
                        .isEmpty()) {
            check.add("HISTORY_TIME_MISSING", element, "camunda:historyTimeToLive");
        }
        if (name.equals("dmn:output")) {
            check.requireForm(element, element.getAttribute("name"), FACT, "OUTPUT_NOT_NAMED");
        }
        if (name.equals("dmn:rule")) {
            var table = (Element) element.getParentNode();
            requireCells(element, "inputEntry", count(table, "input"));
            requireCells(element, "outputEntry", count(table, "output"));
        }
    }

    private void requireCells(Element row, String kind, int columns) {
        int cells = count(row, kind);
        if (cells != columns) {
            check.add("CELLS_MISSING", row, cells + " " + kind + ", " + columns);
        }
    }

    private static int count(Element parent, String name) {
        int found = 0;
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (name.equals(child.getLocalName())) {
                found++;
            }
        }
        return found;
    }
}
