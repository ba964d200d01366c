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

    private static final String BODY = "word/document.xml";
    private static final Pattern MARKUP = Pattern.compile("<[^>]*>");
    private static final Pattern TAG = Pattern.compile("\\{\\{([?/]?)([^{}]*)}}");
    private static final Pattern ROW_TAG = Pattern.compile("\\[([^\\[\\]]*)]");

    /**
     * Reads a template and compares its names with those that the program fills: a name that nobody fills would leave a
     * hole in a paper that is served.
     */
    static Template read(PaperKind kind, PaperFields fields, String place, byte[] bytes) {
        // Word splits what was typed in one go over several runs, so the names are looked for behind the markup
        var text = MARKUP.matcher(body(place, bytes)).replaceAll("");
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
        var unknown = new TreeSet<>(names);
        unknown.removeAll(fields.of(kind));
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("%s: nothing fills the field %s. Write one of %s, or of a row %s."
                    .formatted(place, String.join(", ", unknown), fields.of(kind), fields.lists()));
        }
        return new Template(place, bytes, Set.copyOf(names), Set.copyOf(rows));
    }

    private static String body(String place, byte[] bytes) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(BODY)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(place + " cannot be read as a Word document (.docx): " + e.getMessage(), e);
        }
        throw new IllegalStateException(place + " is no Word document (.docx): it has no " + BODY + ".");
    }
}
