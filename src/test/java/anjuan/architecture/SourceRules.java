package anjuan.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Rule 8, and what else only the source text shows. */
final class SourceRules {

    static final Path JAVA = Path.of("src/main/java/anjuan");
    static final Path RESOURCES = Path.of("src/main/resources");

    private static final Pattern ALL_COLUMNS = Pattern.compile("\\bselect\\s+(\\w+\\.)?\\*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENGINE_TABLE =
            Pattern.compile("\\bact_(ru|hi|re|ge|id)_\\w+", Pattern.CASE_INSENSITIVE);
    /** A select with the line above it, up to the method that it belongs to. */
    private static final Pattern SELECT = Pattern.compile("([^\\n]*\\n)\\s*@Select\\((.*?)\\)\\n", Pattern.DOTALL);

    private static final Pattern WRITE = Pattern.compile(
            "\\b(?:insert\\s+into|delete\\s+from|update)\\s+([a-z]\\w*_\\w+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TABLE = Pattern.compile("\\bcreate\\s+table\\s+(\\w+)", Pattern.CASE_INSENSITIVE);

    private SourceRules() {}

    /** What is wrong with a mapper or its XML. */
    static List<String> checkMapper(String module, String text) {
        var wrong = new ArrayList<>(checkSource(module, text));
        if (text.contains("${")) {
            wrong.add("text is pasted into SQL by ${");
        }
        var reads = SELECT.matcher(text);
        while (reads.find()) {
            boolean isLock = reads.group(2).toLowerCase(Locale.ROOT).contains("for update");
            if (isLock && !reads.group(1).contains("FlushCachePolicy.TRUE")) {
                wrong.add("a lock after which what was read before is still believed");
            }
        }
        var writes = WRITE.matcher(text);
        while (writes.find()) {
            if (!writes.group(1).startsWith(module + "_")) {
                wrong.add(module + " writes " + writes.group(1));
            }
        }
        return wrong;
    }

    /** What is wrong with any source. */
    static List<String> checkSource(String module, String text) {
        var wrong = new ArrayList<String>();
        if (ALL_COLUMNS.matcher(text).find()) {
            wrong.add("select * where columns should be listed");
        }
        var engineTable = ENGINE_TABLE.matcher(text);
        if (!module.equals("engine") && engineTable.find()) {
            wrong.add("table of the engine outside of it: " + engineTable.group());
        }
        if (text.contains("import lombok.")) {
            wrong.add("Lombok");
        }
        return wrong;
    }

    /** What is wrong with a migration. */
    static List<String> checkMigration(String name, String text, Set<String> modules) {
        var wrong = new ArrayList<String>();
        if (!name.matches("V\\d+__[a-z0-9_]+\\.sql")) {
            wrong.add(name + " is not named as a sentence");
        }
        if (!name.contains("engine") && ENGINE_TABLE.matcher(text).find()) {
            wrong.add(name + " touches a table of the engine");
        }
        var tables = TABLE.matcher(text);
        while (tables.find()) {
            var table = tables.group(1);
            if (modules.stream().noneMatch(module -> table.startsWith(module + "_"))) {
                wrong.add(table + " begins with the name of no module");
            }
        }
        return wrong;
    }

    static Set<String> modules() {
        try (var folders = Files.list(JAVA)) {
            var names = new TreeSet<String>();
            folders.filter(Files::isDirectory)
                    .forEach(folder -> names.add(folder.getFileName().toString()));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files(Path under, String ending) {
        try (var all = Files.walk(under)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The module that a file under a root belongs to; empty for what lies beside the modules. */
    static String moduleOf(Path root, Path file) {
        var inside = root.relativize(file);
        return inside.getNameCount() < 2 ? "" : inside.getName(0).toString();
    }
}
