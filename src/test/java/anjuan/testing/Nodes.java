package anjuan.testing;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The nodes that a diagram in the tree draws. */
public final class Nodes {

    private static final Set<String> KINDS = Set.of(
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "intermediateCatchEvent",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway");

    private static final Pattern TOLD = Pattern.compile("processes\\.tell\\(\\s*\"(\\w+)\"");

    private Nodes() {}

    /** The messages that a step tells to another course of a case, and no person. */
    public static Set<String> toldBySteps() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var told = new TreeSet<String>();
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                TOLD.matcher(Files.readString(file)).results().forEach(found -> told.add(found.group(1)));
            }
            return told;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public static Set<String> of(String file) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            var all = factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(Files.readString(Path.of("bpmn", file)))))
                    .getElementsByTagNameNS("*", "*");
            var nodes = new TreeSet<String>();
            for (int i = 0; i < all.getLength(); i++) {
                var element = (Element) all.item(i);
                if (KINDS.contains(element.getLocalName())) {
                    nodes.add(element.getAttribute("id"));
                }
            }
            return nodes;
        } catch (Exception e) {
            throw new IllegalStateException("cannot read bpmn/" + file, e);
        }
    }
}
