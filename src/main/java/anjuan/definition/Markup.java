package anjuan.definition;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads the text of a definition as XML, and follows nothing that it points to. */
final class Markup {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private Markup() {}

    /** @throws UnreadableDefinition when it is not XML, or brings a document type of its own */
    static Element read(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
        } catch (SAXException | IOException e) {
            throw new UnreadableDefinition(String.valueOf(e.getMessage()), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's XML parser refuses its own safe settings", e);
        }
    }

    static List<Element> children(Element parent) {
        var found = new ArrayList<Element>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getLocalName().equals(name))
                .toList();
    }

    static List<Element> all(Element root, String name) {
        var nodes = root.getElementsByTagNameNS("*", name);
        var found = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    /** All elements of one name in several files, by id. */
    static Map<String, Element> byId(List<Element> roots, String name) {
        var found = new TreeMap<String, Element>();
        roots.forEach(root -> all(root, name).forEach(one -> found.put(one.getAttribute("id"), one)));
        return found;
    }

    /** The text of the first child of that name, without the space around it; empty where there is none. */
    static String text(Element parent, String name) {
        var found = children(parent, name);
        return found.isEmpty() ? "" : found.get(0).getTextContent().strip();
    }

    /** The texts of all children of that name, each without the space around it. */
    static String texts(Element parent, String name) {
        return children(parent, name).stream()
                .map(child -> child.getTextContent().strip())
                .collect(Collectors.joining("\n"));
    }

    /** What an element says of itself beyond its notation: a property such as {@code labelEn} or {@code limit}. */
    static String property(Element element, String name) {
        return children(element, "extensionElements").stream()
                .flatMap(one -> children(one, "properties").stream())
                .flatMap(one -> children(one, "property").stream())
                .filter(one -> one.getAttribute("name").equals(name))
                .map(one -> one.getAttribute("value"))
                .findFirst()
                .orElse("");
    }
}
