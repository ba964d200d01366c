package anjuan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The shipped diagrams with texts put in place of others, and without some of their elements. */
public final class Altered {

    private static final String ELEMENT =
            "(?s)<(bpmn\\w*:\\w+)(?= )[^>]* ?\\b%s=\"%s\"(?:[^>]*/>|[^>]*(?<!/)>.*?</\\1>)";

    private Altered() {}

    public static String shipped(String file) {
        try {
            return Files.readString(Path.of("bpmn", file + ".bpmn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A shipped diagram with texts put in place of others, each of which it must hold. */
    public static String with(String file, String... changes) {
        var text = shipped(file);
        for (int i = 0; i < changes.length; i += 2) {
            assertThat(text).contains(changes[i]);
            text = text.replace(changes[i], changes[i + 1]);
        }
        return text;
    }

    /** A diagram without some of its elements and what shows them. */
    public static String without(String diagram, String... ids) {
        var text = diagram;
        for (var id : ids) {
            for (var attribute : List.of("id", "bpmnElement")) {
                var left = text.replaceAll(ELEMENT.formatted(attribute, id), "");
                assertThat(left).isNotEqualTo(text);
                text = left;
            }
        }
        return text;
    }
}
