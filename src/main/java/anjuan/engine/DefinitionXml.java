package anjuan.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.DOMException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The text of a definition, read as the engine reads it: without document type or entities, nothing fetched, of bounded
 * size and depth, and each element with the line on which its start tag ends.
 */
public final class DefinitionXml {

    /** A text that is not read to its end, and why. */
    public static final class Unreadable extends Exception {

        private final DefinitionRules.Violation violation;

        Unreadable(String code, int line, String detail) {
            super(code + ", line " + line + ": " + detail);
            this.violation = new DefinitionRules.Violation(code, "", detail, line);
        }

        public DefinitionRules.Violation violation() {
            return violation;
        }
    }

    private static final int MOST_BYTES = 2_000_000;
    private static final int DEEPEST = 100;
    private static final String LINE = "line";
    private static final Pattern ENCODING =
            Pattern.compile("^\\uFEFF?<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']{0,50})");

    private final Element root;
    private final List<Element> elements;

    private DefinitionXml(Element root, List<Element> elements) {
        this.root = root;
        this.elements = List.copyOf(elements);
    }

    /** @throws Unreadable naming the line, where there is one */
    static DefinitionXml read(String text, int mostElements) throws Unreadable {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MOST_BYTES) {
            throw new Unreadable("DEFINITION_TOO_LARGE", 0, MOST_BYTES + " bytes");
        }
        var encoding = ENCODING.matcher(text);
        if (encoding.find() && !encoding.group(1).equalsIgnoreCase("UTF-8")) {
            throw new Unreadable("ENCODING_NOT_ALLOWED", 1, encoding.group(1));
        }
        var reader = new Reader(mostElements);
        try {
            parser().parse(new ByteArrayInputStream(bytes), reader);
        } catch (SAXParseException e) {
            var message = String.valueOf(e.getMessage());
            var code = message.contains("disallow-doctype-decl") ? "DOCUMENT_TYPE_NOT_ALLOWED" : "DEFINITION_NOT_XML";
            throw new Unreadable(code, Math.max(0, e.getLineNumber()), message);
        } catch (SAXException e) {
            throw e.getCause() instanceof Unreadable unreadable
                    ? unreadable
                    : new Unreadable("DEFINITION_NOT_XML", 0, String.valueOf(e.getMessage()));
        } catch (IOException notUtf8) {
            throw new Unreadable("DEFINITION_NOT_XML", 0, String.valueOf(notUtf8.getMessage()));
        }
        return new DefinitionXml(reader.document.getDocumentElement(), reader.elements);
    }

    /** The same with room for a large table. */
    public static DefinitionXml read(String text) throws Unreadable {
        return read(text, DecisionRules.MOST_ELEMENTS);
    }

    public Element root() {
        return root;
    }

    /** All elements in the order of the text, the root first. */
    public List<Element> elements() {
        return elements;
    }

    /** Where the start tag of an element ends, counted from 1. */
    public static int line(Element element) {
        return element.getUserData(LINE) instanceof Integer line ? line : 0;
    }

    /** The text of an element as the engine reads it, in one piece, though comments may cut it. */
    public static String textOf(Element element) {
        var text = new StringBuilder();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE) {
                text.append(child.getNodeValue());
            }
        }
        return text.toString();
    }

    private static SAXParser parser() {
        try {
            var factory = SAXParserFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://xml.org/sax/features/namespace-prefixes", true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var parser = factory.newSAXParser();
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return parser;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("the JDK's XML parser refuses its own safe settings", e);
        }
    }

    /** Builds the document and stops as soon as it grows beyond its bounds. */
    private static final class Reader extends DefaultHandler {

        private final int mostElements;
        private final Document document;
        private final Deque<Node> open = new ArrayDeque<>();
        private final List<Element> elements = new ArrayList<>();
        private @Nullable Locator locator;

        Reader(int mostElements) {
            this.mostElements = mostElements;
            try {
                this.document = DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .newDocument();
            } catch (ParserConfigurationException e) {
                throw new IllegalStateException("the JDK makes no empty document", e);
            }
            open.push(document);
        }

        @Override
        public void setDocumentLocator(Locator locator) {
            this.locator = locator;
        }

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes)
                throws SAXException {
            if (elements.size() >= mostElements) {
                stop("DEFINITION_TOO_LARGE", mostElements + " elements");
            }
            if (open.size() > DEEPEST) {
                stop("DEFINITION_TOO_DEEP", DEEPEST + " levels");
            }
            var element = create(uri, qName, attributes);
            element.setUserData(LINE, line(), null);
            open.getFirst().appendChild(element);
            open.push(element);
            elements.add(element);
        }

        private Element create(String uri, String qName, Attributes attributes) throws SAXException {
            try {
                var element = document.createElementNS(uri.isEmpty() ? null : uri, qName);
                for (int i = 0; i < attributes.getLength(); i++) {
                    element.setAttributeNS(namespaceOf(attributes, i), attributes.getQName(i), attributes.getValue(i));
                }
                return element;
            } catch (DOMException noName) {
                throw new SAXException(new Unreadable("DEFINITION_NOT_XML", line(), qName));
            }
        }

        private static @Nullable String namespaceOf(Attributes attributes, int i) {
            var name = attributes.getQName(i);
            if (name.equals("xmlns") || name.startsWith("xmlns:")) {
                return XMLConstants.XMLNS_ATTRIBUTE_NS_URI;
            }
            return attributes.getURI(i).isEmpty() ? null : attributes.getURI(i);
        }

        @Override
        public void endElement(String uri, String localName, String qName) {
            open.pop();
        }

        @Override
        public void characters(char[] text, int start, int length) {
            open.getFirst().appendChild(document.createTextNode(new String(text, start, length)));
        }

        @Override
        public void processingInstruction(String target, String data) throws SAXException {
            stop("INSTRUCTION_NOT_ALLOWED", target);
        }

        private void stop(String code, String detail) throws SAXException {
            throw new SAXException(new Unreadable(code, line(), detail));
        }

        private int line() {
            return locator == null ? 0 : locator.getLineNumber();
        }
    }
}
