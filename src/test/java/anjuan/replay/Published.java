package anjuan.replay;

import anjuan.deadline.WorkingCalendar;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

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

    /** The whole list of real cases. */
    static List<PublishedCase> listed() throws CaseList.BrokenFile {
        return CaseList.read(file("cases.json")).cases();
    }

    /** What carries them on a server of this machine. */
    static Carrier carrier(int port) {
        var json = JsonMapper.builder()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        var api =
                new Api(URI.create("http://localhost:" + port + "/"), Arguments.PASSWORD, Duration.ofSeconds(2), json);
        var calendar = WorkingCalendar.packaged();
        return new Carrier(api, new Planner(calendar, LocalDate.of(2026, 11, 20)), calendar);
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
