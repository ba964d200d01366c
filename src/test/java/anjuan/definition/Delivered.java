package anjuan.definition;

import anjuan.engine.DefinitionXml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A delivered diagram or table, redrawn piece by piece. */
record Delivered(String key, String text) {

    static Delivered process(String key) {
        var file = key.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT) + ".bpmn";
        return new Delivered(key, read(Path.of("bpmn", file)));
    }

    static Delivered table(String key) {
        return new Delivered(key, read(Path.of("bpmn", key + ".dmn")));
    }

    /** The processes that are delivered. */
    static List<Delivered> processes() {
        try (var files = Files.newDirectoryStream(Path.of("bpmn"), "*.bpmn")) {
            var found = new java.util.ArrayList<Delivered>();
            for (var file : files) {
                var text = read(file);
                found.add(new Delivered(drawing(text).key(), text));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Drawing drawing() {
        return drawing(text);
    }

    private static Drawing drawing(String text) {
        try {
            return Drawing.of(DefinitionXml.read(text));
        } catch (DefinitionXml.Unreadable e) {
            throw new IllegalStateException(e);
        }
    }

    Delivered with(String before, String after) {
        if (!text.contains(before)) {
            throw new IllegalArgumentException(key + " does not hold " + before);
        }
        return new Delivered(key, text.replace(before, after));
    }

    /** All flows out of a node go to another. */
    Delivered from(String node, String to) {
        return new Delivered(
                key,
                Pattern.compile("(<bpmn:sequenceFlow [^>]*sourceRef=\"" + node + "\" targetRef=\")[^\"]*")
                        .matcher(text)
                        .replaceAll("$1" + to));
    }

    /** All flows into a node go to another. */
    Delivered around(String node, String to) {
        return new Delivered(
                key,
                Pattern.compile("(<bpmn:sequenceFlow [^>]*targetRef=\")" + node + "\"")
                        .matcher(text)
                        .replaceAll("$1" + to + "\""));
    }

    /** Takes a node out as the drawing board does: what sits on it goes too, and what led to it leads to what follows. */
    Delivered out(Drawing.Node node) {
        var next = drawing().from(node.id()).stream().findFirst().map(Drawing.Flow::to);
        var rest = Pattern.compile(
                        "<bpmn:sequenceFlow [^>]*sourceRef=\"" + node.id() + "\"(?s:[^>]*/>|.*?</bpmn:sequenceFlow>)")
                .matcher(text)
                .replaceAll("");
        for (var on : drawing().all("boundaryEvent").toList()) {
            if (on.attribute("attachedToRef").equals(node.id())) {
                rest = new Delivered(key, rest).out(on).text();
            }
        }
        rest = Pattern.compile("(?s)<bpmn:(\\w+) id=\"" + node.id() + "\"(?:[^>]*/>|[^>]*>.*?</bpmn:\\1>)")
                .matcher(rest)
                .replaceFirst("");
        var to = "(<bpmn:sequenceFlow [^>]*targetRef=\")" + node.id() + "\"";
        var closed = next.isPresent()
                ? Pattern.compile(to).matcher(rest).replaceAll("$1" + next.get() + "\"")
                : Pattern.compile(to + "(?s:[^>]*/>|.*?</bpmn:sequenceFlow>)")
                        .matcher(rest)
                        .replaceAll("");
        return new Delivered(key, closed);
    }

    /** One flow goes to another node. */
    Delivered flow(String flow, String to) {
        return new Delivered(
                key,
                Pattern.compile("(<bpmn:sequenceFlow id=\"" + flow + "\" [^>]*targetRef=\")[^\"]*")
                        .matcher(text)
                        .replaceAll("$1" + to));
    }

    /** Takes out everything between two texts, both included. */
    Delivered without(String from, String to) {
        int begin = text.indexOf(from);
        int end = text.indexOf(to, begin) + to.length();
        if (begin < 0 || end < to.length()) {
            throw new IllegalArgumentException(key + " does not hold " + from);
        }
        return new Delivered(key, text.substring(0, begin) + text.substring(end));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
