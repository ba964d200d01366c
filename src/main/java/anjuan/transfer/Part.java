package anjuan.transfer;

import anjuan.definition.Subject;
import anjuan.rulechange.BureauRules.BureauRule;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * One thing of a set.
 *
 * @param name of its file: the key of a process, table or rule of the bureau, the name of a file of settings with its folder
 */
record Part(Kind kind, String name, byte[] content) {

    enum Kind {
        PROCESS("processes/", ".bpmn"),
        TABLE("tables/", ".dmn"),
        /** Numbering and limits of the bureau. */
        RULE("rules/", ".yml"),
        /** A Word template of the bureau. */
        TEMPLATE("templates/", ".docx"),
        /** Tables of days off beside the program. */
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

    boolean isDefinition() {
        return kind == Kind.PROCESS || kind == Kind.TABLE;
    }

    boolean isRule() {
        return kind == Kind.RULE || kind == Kind.TEMPLATE;
    }

    /** Whether it is a content of a rule: of that name, and of its kind. */
    boolean isRule(BureauRule rule) {
        return isRule() && name.equals(rule.key()) && (kind == Kind.TEMPLATE) == (rule.subject() == Subject.TEMPLATE);
    }

    /** As a draft keeps it: a text, of a template the Word file in Base64. */
    String text() {
        return kind == Kind.TEMPLATE
                ? Base64.getEncoder().encodeToString(content)
                : new String(content, StandardCharsets.UTF_8);
    }

    /** A rule of the bureau as a draft keeps it. */
    static Part rule(BureauRule rule, String content) {
        return rule.subject() == Subject.TEMPLATE
                ? new Part(Kind.TEMPLATE, rule.key(), Base64.getDecoder().decode(content))
                : new Part(Kind.RULE, rule.key(), content.getBytes(StandardCharsets.UTF_8));
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
