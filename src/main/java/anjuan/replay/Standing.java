package anjuan.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a case stands, as the API tells it. */
record Standing(JsonNode told) {

    /**
     * @param over how far past its due date it ended, or today is; 0 when in time
     * @param isRunning whether the act that ends it is still to come
     */
    record Clock(
            String limit,
            LocalDate startedOn,
            LocalDate dueOn,
            long elapsed,
            long over,
            String unit,
            int extensions,
            boolean isRunning) {}

    String number() {
        return told.path("number").asText();
    }

    String stage() {
        return told.path("stage").asText();
    }

    /** @param matter the thing on the case that it is done on; empty for the case itself */
    record Task(String id, String matter) {

        /** Whether it belongs to the ordinary course of the case, of a party of it, or of a publication. */
        boolean isOrdinary() {
            return matter.isEmpty() || matter.startsWith("P") || matter.startsWith("G");
        }
    }

    List<Task> waiting() {
        var tasks = new ArrayList<Task>();
        told.path("tasks")
                .forEach(task -> tasks.add(
                        new Task(task.path("id").asText(), task.path("matter").asText(""))));
        return tasks;
    }

    boolean waits(String task) {
        return waiting().stream().anyMatch(one -> one.id().equals(task));
    }

    /** A field in words; empty where there is none. */
    String text(String field) {
        return told.path(field).asText("");
    }

    /** Id of the last paper of a kind. */
    String paper(String kind) {
        var found = "";
        for (var paper : told.path("papers")) {
            if (paper.path("kind").asText().equals(kind)) {
                found = paper.path("id").asText();
            }
        }
        return found;
    }

    /** Names of the parties of a role. */
    List<String> parties(String role) {
        var names = new ArrayList<String>();
        told.path("parties").forEach(party -> {
            if (party.path("role").asText().equals(role)) {
                names.add(party.path("name").asText());
            }
        });
        return names;
    }

    /** Legal days of an act, in the order in which it was done. */
    List<LocalDate> daysOf(String act) {
        var days = new ArrayList<LocalDate>();
        told.path("ledger").forEach(entry -> {
            if (entry.path("act").asText().equals(act)) {
                days.add(LocalDate.parse(entry.path("occurredOn").asText()));
            }
        });
        return days;
    }

    Optional<LocalDate> lastDayOf(String act) {
        var days = daysOf(act);
        return days.isEmpty() ? Optional.empty() : Optional.of(days.get(days.size() - 1));
    }

    /** Whether an act was done with an outcome. */
    boolean has(String act, String outcome) {
        for (var entry : told.path("ledger")) {
            if (entry.path("act").asText().equals(act)
                    && entry.path("outcome").asText().equals(outcome)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an act was done for a reason that begins with these words. */
    boolean says(String act, String words) {
        for (var entry : told.path("ledger")) {
            if (entry.path("act").asText().equals(act)
                    && entry.path("reason").asText("").startsWith(words)) {
                return true;
            }
        }
        return false;
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

    /** How many acts with one of these names the ledger has. */
    int acts(Set<String> names) {
        return names.stream().mapToInt(this::count).sum();
    }

    Optional<Clock> clock(String limit) {
        return clocks().stream().filter(clock -> clock.limit().equals(limit)).findFirst();
    }

    /** The clock of a limit that began last. */
    Optional<Clock> lastClock(String limit) {
        return clocks().stream()
                .filter(clock -> clock.limit().equals(limit))
                .reduce((first, second) -> second.startedOn().isBefore(first.startedOn()) ? first : second);
    }

    List<Clock> clocks() {
        var clocks = new ArrayList<Clock>();
        for (var clock : told.path("clocks")) {
            var urgency = clock.path("urgency").asText();
            boolean isPast = urgency.equals("ENDED_LATE") || urgency.equals("OVERDUE");
            clocks.add(new Clock(
                    clock.path("limit").asText(),
                    LocalDate.parse(clock.path("startedOn").asText()),
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
