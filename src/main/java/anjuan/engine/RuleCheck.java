package anjuan.engine;

import anjuan.engine.DefinitionRules.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Checks that definitions of both kinds share: names, ids, lengths, and that no text hides an expression. */
final class RuleCheck {

    /** What the engine keeps of a name and of a documentation has columns of this width. */
    private static final int LONGEST_NAME = 200;

    private static final int LONGEST_TEXT = 3_000;
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,99}");

    private final Vocabulary vocabulary;
    private final List<Violation> wrong = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    RuleCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<Violation> wrong() {
        return List.copyOf(wrong);
    }

    void add(String code, Element at, String detail) {
        wrong.add(new Violation(code, Vocabulary.idOf(at), detail, DefinitionXml.line(at)));
    }

    /** @return the element by its usual name, empty when it may not be here */
    String checkName(Element element) {
        var name = vocabulary.nameOf(element);
        if (name == null) {
            add("NAMESPACE_NOT_ALLOWED", element, element.getNamespaceURI() + " of " + element.getLocalName());
            return "";
        }
        if (!vocabulary.hasElement(name)) {
            add("ELEMENT_NOT_ALLOWED", element, name);
            return "";
        }
        return name;
    }

    void checkId(Element element) {
        var id = element.getAttribute("id");
        if (!element.hasAttribute("id")) {
            return;
        }
        if (!ID.matcher(id).matches()) {
            add("ID_NOT_ALLOWED", element, id);
        }
        if (!ids.add(id)) {
            add("ID_TWICE", element, id);
        }
    }

    /** @return the attribute by its usual name; empty when it is a declaration or may not be here */
    String checkAttribute(Element element, String elementName, Node attribute) {
        if (vocabulary.isDeclaration(attribute)) {
            return "";
        }
        var name = attribute.getNamespaceURI() == null ? attribute.getLocalName() : vocabulary.nameOf(attribute);
        if (name == null) {
            add("NAMESPACE_NOT_ALLOWED", element, attribute.getNamespaceURI() + " of " + attribute.getLocalName());
            return "";
        }
        if (!elementName.isEmpty() && !vocabulary.hasAttribute(elementName, name)) {
            add("ATTRIBUTE_NOT_ALLOWED", element, name);
            return "";
        }
        if (name.equals("name") && attribute.getNodeValue().length() > LONGEST_NAME) {
            add("TEXT_TOO_LONG", element, String.valueOf(LONGEST_NAME));
        }
        return name;
    }

    void checkLength(Element element, String text) {
        if (text.length() > LONGEST_TEXT) {
            add("TEXT_TOO_LONG", element, String.valueOf(LONGEST_TEXT));
        }
    }

    void requireNoExpression(Element element, String text) {
        if (hidesExpression(text)) {
            add("EXPRESSION_NOT_ALLOWED", element, text.strip());
        }
    }

    /** @param code for a text that is no expression at all */
    void requireForm(Element element, String text, Pattern form, String code) {
        if (!form.matcher(text.strip()).matches()) {
            add(hidesExpression(text) ? "EXPRESSION_NOT_ALLOWED" : code, element, text.strip());
        }
    }

    private static boolean hidesExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }
}
