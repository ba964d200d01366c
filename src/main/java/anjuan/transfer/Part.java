package anjuan.transfer;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One thing of a set.
 *
 * @param name of its file: the key of a process or table, the name of a file of settings with its folder
 */
record Part(Kind kind, String name, byte[] content) {

    enum Kind {
        PROCESS("processes/", ".bpmn"),
        TABLE("tables/", ".dmn"),
        /** Limits and calendars of the bureau, and its own Word templates. */
        SETTING("settings/", "");

        private final String folder;
        private final String ending;

        Kind(String folder, String ending) {
            this.folder = folder;
            this.ending = ending;
        }
    }

    String path() {
        return kind.folder + name + kind.ending;
    }

    String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** A part by its path in the set; absent where the path is that of none. */
    static Optional<Part> of(String path, byte[] content) {
        for (var kind : Kind.values()) {
            if (path.startsWith(kind.folder) && path.endsWith(kind.ending)) {
                var name = path.substring(kind.folder.length(), path.length() - kind.ending.length());
                if (name.matches("[A-Za-z0-9][A-Za-z0-9_.-]*(/[A-Za-z0-9][A-Za-z0-9_.-]*)?") && !name.contains("..")) {
                    return Optional.of(new Part(kind, name, content));
                }
            }
        }
        return Optional.empty();
    }
}
