package anjuan.document;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
        try {
            return of(fields, place, bytes, WordFile.read(bytes));
        } catch (WordFile.Unreadable unreadable) {
            throw new IllegalStateException(
                    place + " is no Word document (.docx): " + unreadable.getMessage(), unreadable);
        }
    }

    /** @param word what stands in it; Word splits what was typed in one go over several runs, so they are read as one */
    static Template of(PaperFields fields, String place, byte[] bytes, WordFile word) {
        var text = word.parts().stream()
                .filter(part -> PARTS.matcher(part.name()).matches())
                .map(WordFile.Part::text)
                .collect(Collectors.joining("\n"));
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
}
