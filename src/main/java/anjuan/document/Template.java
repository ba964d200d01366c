package anjuan.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/**
 * One Word template: its bytes and the names of the fields in it.
 *
 * @param place where it was read, for messages
 * @param fields names in {@code {{…}}} that stand for a text or a list
 * @param rows names of the lists that the template repeats something for
 */
record Template(String place, byte[] bytes, Set<String> fields, Set<String> rows) {

    private static final Pattern PARTS =
            Pattern.compile("word/(document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml");
    private static final String BODY = "word/document.xml";
    /** What a paper of a few pages never reaches, unpacked, in bytes. */
    private static final int MOST_OF_PART = 8_000_000;

    private static final Pattern MARKUP = Pattern.compile("<[^>]*>");
    private static final Pattern TAG = Pattern.compile("\\{\\{([?/]?)([^{}]*)}}");
    private static final Pattern ROW_TAG = Pattern.compile("\\[([^\\[\\]]*)]");

    /**
     * Reads a template and compares its names with those that the program fills: a name that nobody fills would leave a
     * hole in a paper that is served.
     */
    static Template read(PaperKind kind, PaperFields fields, String place, byte[] bytes) {
        var template = of(fields, place, bytes);
        var unknown = template.unknown(fields.of(kind));
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("%s: nothing fills the field %s. Write one of %s, or of a row %s."
                    .formatted(place, String.join(", ", unknown), fields.of(kind), fields.lists()));
        }
        return template;
    }

    /** A template whatever its names are. */
    static Template of(PaperFields fields, String place, byte[] bytes) {
        // Word splits what was typed in one go over several runs, so the names are looked for behind the markup
        var text = MARKUP.matcher(text(place, bytes)).replaceAll("");
        var names = new TreeSet<String>();
        var rows = new TreeSet<String>();
        var tags = TAG.matcher(text);
        while (tags.find()) {
            names.add(tags.group(2));
            if (fields.isList(tags.group(2))) {
                rows.add(tags.group(2));
            }
        }
        var rowTags = ROW_TAG.matcher(text);
        while (rowTags.find()) {
            names.add(rowTags.group(1));
        }
        var ofRows = new TreeSet<String>();
        rows.forEach(row -> ofRows.addAll(fields.lists().get(row)));
        names.removeAll(ofRows);
        return new Template(place, bytes, Set.copyOf(names), Set.copyOf(rows));
    }

    /** The names that are not among those that are filled. */
    Set<String> unknown(Set<String> filled) {
        var unknown = new TreeSet<>(fields);
        unknown.removeAll(filled);
        return unknown;
    }

    /** The markup of all parts that are filled. */
    private static String text(String place, byte[] bytes) {
        var text = new StringBuilder();
        boolean hasBody = false;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (PARTS.matcher(entry.getName()).matches()) {
                    hasBody |= entry.getName().equals(BODY);
                    var part = zip.readNBytes(MOST_OF_PART + 1);
                    if (part.length > MOST_OF_PART) {
                        throw new IllegalStateException(
                                place + " is no template: " + entry.getName() + " is too large.");
                    }
                    text.append(new String(part, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(place + " cannot be read as a Word document (.docx): " + e.getMessage(), e);
        }
        if (!hasBody) {
            throw new IllegalStateException(place + " is no Word document (.docx): it has no " + BODY + ".");
        }
        return text.toString();
    }
}
