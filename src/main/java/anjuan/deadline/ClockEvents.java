package anjuan.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The recorded events of one clock, and the state that they add up to. */
record ClockEvents(
        LocalDate start,
        List<Stop> stops,
        List<Extension> extensions,
        @Nullable LocalDate ended) {

    /** @param reason a {@link StopReason} on STOP and RESUME, free text on EXTEND */
    record Event(
            String caseNumber,
            String limitId,
            int round,
            int seq,
            EventKind kind,
            LocalDate legalOn,
            Instant recordedAt,
            @Nullable String reason,
            @Nullable String paper,
            @Nullable String approver,
            @Nullable Integer amount,
            @Nullable LimitUnit unit) {}

    /** @param events of one clock in the order of their recording, the start first */
    static ClockEvents of(List<Event> events) {
        LocalDate start = events.get(0).legalOn();
        List<Stop> stops = new ArrayList<>();
        List<Extension> extensions = new ArrayList<>();
        LocalDate ended = null;
        for (Event event : events) {
            switch (event.kind()) {
                case START -> start = event.legalOn();
                case STOP ->
                    stops.add(new Stop(event.legalOn(), null, reasonOf(event), event.paper(), event.approver()));
                case RESUME ->
                    stops.replaceAll(stop ->
                            stop.isOpen() && stop.reason() == reasonOf(event) ? stop.until(event.legalOn()) : stop);
                case EXTEND ->
                    extensions.add(new Extension(
                            event.legalOn(),
                            Objects.requireNonNull(event.amount()),
                            Objects.requireNonNull(event.unit()),
                            Objects.requireNonNullElse(event.approver(), ""),
                            Objects.requireNonNullElse(event.reason(), "")));
                case END -> ended = event.legalOn();
            }
        }
        return new ClockEvents(start, List.copyOf(stops), List.copyOf(extensions), ended);
    }

    @Nullable
    Stop openStop(StopReason reason) {
        return stops.stream()
                .filter(stop -> stop.isOpen() && stop.reason() == reason)
                .findFirst()
                .orElse(null);
    }

    DueDate dueDate(Limit limit, WorkingCalendar calendar) {
        return DueDate.of(limit, start, stops, extensions, calendar);
    }

    private static StopReason reasonOf(Event event) {
        return StopReason.valueOf(Objects.requireNonNull(event.reason()));
    }
}
