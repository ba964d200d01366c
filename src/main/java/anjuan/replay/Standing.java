package anjuan.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a case stands, as the API tells it. */
record Standing(JsonNode told) {

    /**
     * @param over how far past its due date it ended, or today is; 0 when in time
     * @param isRunning whether the act that ends it is still to come
     */
    record Clock(
            String limit, LocalDate dueOn, long elapsed, long over, String unit, int extensions, boolean isRunning) {}

    String number() {
        return told.path("number").asText();
    }

    String stage() {
        return told.path("stage").asText();
    }

    List<String> waiting() {
        var ids = new ArrayList<String>();
        told.path("tasks").forEach(task -> ids.add(task.path("id").asText()));
        return ids;
    }

    @Nullable
    LocalDate date(String field) {
        return told.hasNonNull(field) ? LocalDate.parse(told.path(field).asText()) : null;
    }

    /** Legal day of the first time that an act was done. */
    Optional<LocalDate> dayOf(String act) {
        for (var entry : told.path("ledger")) {
            if (entry.path("act").asText().equals(act)) {
                return Optional.of(LocalDate.parse(entry.path("occurredOn").asText()));
            }
        }
        return Optional.empty();
    }

    int count(String act) {
        int count = 0;
        for (var entry : told.path("ledger")) {
            count += entry.path("act").asText().equals(act) ? 1 : 0;
        }
        return count;
    }

    /** Acts of people, those of the system left out. */
    int acts(List<String> names) {
        return names.stream().mapToInt(this::count).sum();
    }

    Optional<Clock> clock(String limit) {
        return clocks().stream().filter(clock -> clock.limit().equals(limit)).findFirst();
    }

    List<Clock> clocks() {
        var clocks = new ArrayList<Clock>();
        for (var clock : told.path("clocks")) {
            var urgency = clock.path("urgency").asText();
            boolean isPast = urgency.equals("ENDED_LATE") || urgency.equals("OVERDUE");
            clocks.add(new Clock(
                    clock.path("limit").asText(),
                    LocalDate.parse(clock.path("dueOn").asText()),
                    clock.path("daysElapsed").asLong(),
                    isPast ? -clock.path("daysLeft").asLong() : 0,
                    clock.path("unit").asText("").equals("WORKING_DAYS") ? "working days" : "days",
                    clock.path("extensions").asInt(),
                    !clock.hasNonNull("endedOn")));
        }
        return clocks;
    }
}
