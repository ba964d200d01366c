package anjuan.document;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What papers may show, by {@code config/documents/fields.yml}. It says what the program fills, so only the packaged file
 * counts.
 *
 * @param shared fields of every paper
 * @param lists what one row of a list has, by the name of the list
 * @param papers fields and lists that a paper has beside the shared ones
 */
record PaperFields(Set<String> shared, Map<String, Set<String>> lists, Map<PaperKind, Set<String>> papers) {

    private static final String FILE = "config/documents/fields.yml";

    PaperFields {
        shared = Set.copyOf(shared);
        lists = Map.copyOf(lists);
        papers = Map.copyOf(papers);
        var missing = missing(papers);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(FILE + ": fields.papers lacks " + missing);
        }
    }

    static PaperFields read() {
        return PackagedSettings.read(FILE, "fields", PaperFields.class);
    }

    /** The names that a template of this kind may use and that its caller gives. */
    Set<String> of(PaperKind kind) {
        var fields = new TreeSet<>(shared);
        fields.addAll(papers.get(kind));
        return fields;
    }

    boolean isList(String name) {
        return lists.containsKey(name);
    }

    private static List<PaperKind> missing(Map<PaperKind, Set<String>> papers) {
        return Arrays.stream(PaperKind.values())
                .filter(kind -> !papers.containsKey(kind))
                .toList();
    }
}
