package anjuan.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Published cases for tests: rows of the real list, and invented ones that start harmless to vary one thing of. */
final class Published {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode entry = JSON.createObjectNode().put("id", "X-1").put("procedure", "penalty");

    static Path file(String name) {
        return Path.of("src/test/resources/replay", name);
    }

    static PublishedCase real(String id) {
        try {
            return CaseList.read(file("published.json")).cases().stream()
                    .filter(published -> published.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        } catch (CaseList.BrokenFile e) {
            throw new AssertionError(e);
        }
    }

    static Published aCase() {
        return new Published();
    }

    Published with(String field, String value) {
        entry.put(field, value);
        return this;
    }

    Published dated(String name, String date) {
        entry.withObjectProperty("dates").put(name, date);
        return this;
    }

    Published event(String date, String text) {
        entry.withArrayProperty("other_events").addObject().put("date", date).put("event", text);
        return this;
    }

    Published sum(String name, String amount) {
        entry.withObjectProperty("amounts").put(name, amount);
        return this;
    }

    PublishedCase read() {
        return PublishedCase.read(entry, 1);
    }

    static PublishedCase read(String json) {
        try {
            return CaseList.read(("[" + json + "]").getBytes(StandardCharsets.UTF_8), "a test")
                    .cases()
                    .get(0);
        } catch (CaseList.BrokenFile e) {
            throw new AssertionError(e);
        }
    }
}
