package anjuan.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * What stands in a Word file that somebody brought, read without trust: in one pass over each part, within bounds, and as an
 * XML reader sees it, however it is spelt.
 */
record WordFile(List<Part> parts) {

    /**
     * One part of the package.
     *
     * @param text of its runs, a line for each paragraph
     * @param instructions of its fields, piece by piece
     * @param elements local names that occur
     * @param links relationships that it names
     * @param types content types that it names
     */
    record Part(
            String name,
            String text,
            List<String> instructions,
            Set<String> elements,
            List<Link> links,
            List<Typed> types,
            boolean hasDoctype) {}

    /** @param kind the last word of its type */
    record Link(String kind, String target, boolean isOutside) {}

    /** @param part that it is said of; a file ending, where it is said of all parts of that ending */
    record Typed(String part, String type) {}

    /** It is no Word file, or more of one than a template needs. */
    static final class Unreadable extends Exception {

        private final boolean isTooLarge;

        Unreadable(boolean isTooLarge) {
            super(isTooLarge ? "too large" : "no Word file");
            this.isTooLarge = isTooLarge;
        }

        boolean isTooLarge() {
            return isTooLarge;
        }
    }

    /** Unpacked, in megabytes; the largest of the packaged templates has less than a tenth of one. */
    static final int MOST_MEGABYTES = 10;

    private static final int MOST_PARTS = 200;
    private static final int MOST_OF_XML = 2_000_000;

    static WordFile read(byte[] content) throws Unreadable {
        var xml = xml();
        var parts = new ArrayList<Part>();
        var contents = new HashMap<String, ByteBuffer>();
        long left = MOST_MEGABYTES * 1_000_000L;
        try (var zip = ZipFile.builder().setByteArray(content).get()) {
            for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                byte[] bytes;
                try (var in = zip.getInputStream(entry)) {
                    bytes = in.readNBytes((int) left + 1);
                }
                left -= bytes.length;
                boolean isXml = entry.getName().toLowerCase(Locale.ROOT).matches(".*\\.(xml|rels)");
                if (left < 0 || contents.size() >= MOST_PARTS || isXml && bytes.length > MOST_OF_XML) {
                    throw new Unreadable(true);
                }
                if (contents.put(entry.getName(), ByteBuffer.wrap(bytes)) != null) {
                    throw new Unreadable(false);
                }
                if (!entry.isDirectory()) {
                    parts.add(
                            isXml
                                    ? part(entry.getName(), xml.createXMLStreamReader(new ByteArrayInputStream(bytes)))
                                    : bare(entry.getName()));
                }
            }
            if (!contents.equals(fromFront(content))) {
                throw new Unreadable(false);
            }
        } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
            throw new Unreadable(false);
        }
        return new WordFile(List.copyOf(parts));
    }

    /** Who reads a package from its front must find what its directory names, or one would be checked and another used. */
    private static Map<String, ByteBuffer> fromFront(byte[] content) throws IOException, Unreadable {
        var contents = new HashMap<String, ByteBuffer>();
        long left = MOST_MEGABYTES * 1_000_000L;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var bytes = zip.readNBytes((int) left + 1);
                left -= bytes.length;
                if (left < 0 || contents.put(entry.getName(), ByteBuffer.wrap(bytes)) != null) {
                    throw new Unreadable(left < 0);
                }
            }
        }
        return contents;
    }

    private static Part bare(String name) {
        return new Part(name, "", List.of(), Set.of(), List.of(), List.of(), false);
    }

    private static Part part(String name, XMLStreamReader xml) throws XMLStreamException {
        var reading = new Reading();
        try {
            while (xml.hasNext()) {
                reading.take(xml, xml.next());
            }
        } finally {
            xml.close();
        }
        return reading.part(name);
    }

    private static XMLInputFactory xml() {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory;
    }

    /** What was read of a part so far. */
    private static final class Reading {

        private final StringBuilder text = new StringBuilder();
        private final StringBuilder instruction = new StringBuilder();
        private final List<String> instructions = new ArrayList<>();
        private final Set<String> elements = new HashSet<>();
        private final List<Link> links = new ArrayList<>();
        private final List<Typed> types = new ArrayList<>();
        private String within = "";
        private boolean hasDoctype;

        void take(XMLStreamReader xml, int event) {
            switch (event) {
                case XMLStreamReader.START_ELEMENT -> begin(xml);
                case XMLStreamReader.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> say(xml.getText());
                case XMLStreamReader.DTD, XMLStreamReader.ENTITY_REFERENCE -> hasDoctype = true;
                default -> {
                    // comments and instructions to programs are nobody's text
                }
            }
        }

        private void begin(XMLStreamReader xml) {
            within = xml.getLocalName();
            elements.add(within);
            var values = new String[] {"", "", "", "", ""};
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                var value = xml.getAttributeValue(i);
                switch (xml.getAttributeLocalName(i)) {
                    case "instr" -> instructions.add(value);
                    case "Type" -> values[0] = value;
                    case "Target" -> values[1] = value;
                    case "TargetMode" -> values[2] = value;
                    case "PartName", "Extension" -> values[3] = value;
                    case "ContentType" -> values[4] = value;
                    default -> {
                        // how it looks
                    }
                }
            }
            switch (within) {
                case "Relationship" ->
                    links.add(new Link(
                            values[0].substring(values[0].lastIndexOf('/') + 1),
                            values[1],
                            values[2].equalsIgnoreCase("External")));
                case "Override", "Default" -> types.add(new Typed(values[3], values[4]));
                case "fldChar" -> endInstruction();
                default -> {
                    // its text comes by itself
                }
            }
        }

        private void end(String element) {
            within = "";
            if (element.equals("p")) {
                text.append('\n');
            }
        }

        private void say(String said) {
            switch (within) {
                case "t", "delText" -> text.append(said);
                case "instrText", "delInstrText" -> instruction.append(said);
                default -> {
                    // measures and the like
                }
            }
        }

        private void endInstruction() {
            if (!instruction.isEmpty()) {
                instructions.add(instruction.toString());
                instruction.setLength(0);
            }
        }

        Part part(String name) {
            endInstruction();
            return new Part(
                    name,
                    text.toString(),
                    List.copyOf(instructions),
                    Set.copyOf(elements),
                    List.copyOf(links),
                    List.copyOf(types),
                    hasDoctype);
        }
    }
}
