package anjuan.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The recorded events of one clock, and the state that they add up to. */
record ClockEvents(
        LocalDate start,
        @Nullable LocalTime at,
        LocalDate governedOn,
        List<Stop> stops,
        List<Extension> extensions,
        @Nullable LocalDate ended) {

    /**
     * @param legalAt hour and minute of a START that a limit in hours runs from
     * @param governedOn on START, the day whose law governs
     * @param reason a {@link StopReason} on STOP and RESUME, free text on EXTEND
     * @param cause on STOP and RESUME, id of the matter for which the clock stands still, empty where it was entered by hand
     */
    record Event(
            String caseNumber,
            String limitId,
            int round,
            int seq,
            EventKind kind,
            LocalDate legalOn,
            @Nullable LocalTime legalAt,
            @Nullable LocalDate governedOn,
            Instant recordedAt,
            @Nullable String reason,
            @Nullable String paper,
            @Nullable String approver,
            @Nullable Integer amount,
            @Nullable LimitUnit unit,
            String cause) {

        /** Whether it speaks of stops of the same reason that stand still for the same thing. */
        boolean isOf(StopReason of, String by) {
            return reasonOf(this) == of && cause.equals(by);
        }
    }

    /** @param events of one clock in the order of their recording, the start first */
    static ClockEvents of(List<Event> events) {
        Event first = events.get(0);
        LocalDate start = first.legalOn();
        LocalDate governedOn = Objects.requireNonNullElse(first.governedOn(), start);
        List<Stop> stops = new ArrayList<>();
        List<Extension> extensions = new ArrayList<>();
        LocalDate ended = null;
        for (Event event : events) {
            switch (event.kind()) {
                case START -> {
                    // read above
                }
                case STOP ->
                    stops.add(new Stop(
                            event.legalOn(), null, reasonOf(event), event.paper(), event.approver(), event.cause()));
                case RESUME ->
                    stops.replaceAll(stop -> stop.isOpen() && event.isOf(stop.reason(), stop.cause())
                            ? stop.until(event.legalOn())
                            : stop);
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
        return new ClockEvents(start, first.legalAt(), governedOn, List.copyOf(stops), List.copyOf(extensions), ended);
    }

    /** The stop of a reason that lasts for one thing; another of the same reason may last for something else. */
    @Nullable
    Stop openStop(StopReason reason, String cause) {
        return stops.stream()
                .filter(stop ->
                        stop.isOpen() && stop.reason() == reason && stop.cause().equals(cause))
                .findFirst()
                .orElse(null);
    }

    DueDate dueDate(Limit limit, WorkingCalendar calendar) {
        return DueDate.of(limit, start, at, stops, extensions, calendar);
    }

    /**
     * The recorded event that a new one cannot stand beside, whichever of the two was entered first: before the start,
     * after the end, a resumption before its stop, an extension that does not come after the one before it.
     */
    static @Nullable Event contradicted(
            List<Event> recorded, EventKind kind, LocalDate on, @Nullable StopReason reason, String cause) {
        for (Event event : recorded) {
            boolean contradicts =
                    switch (event.kind()) {
                        case START -> on.isBefore(event.legalOn());
                        case END -> on.isAfter(event.legalOn());
                        case EXTEND ->
                            kind == EventKind.EXTEND && !on.isAfter(event.legalOn())
                                    || kind == EventKind.END && on.isBefore(event.legalOn());
                        case STOP ->
                            kind == EventKind.END && on.isBefore(event.legalOn())
                                    || kind == EventKind.RESUME
                                            && reason != null
                                            && event.isOf(reason, cause)
                                            && on.isBefore(event.legalOn())
                                            && isOpen(recorded, event);
                        case RESUME -> kind == EventKind.END && on.isBefore(event.legalOn());
                    };
            if (contradicts) {
                return event;
            }
        }
        return null;
    }

    private static boolean isOpen(List<Event> recorded, Event stop) {
        return recorded.stream()
                .noneMatch(later -> later.kind() == EventKind.RESUME
                        && later.seq() > stop.seq()
                        && later.isOf(reasonOf(stop), stop.cause()));
    }

    private static StopReason reasonOf(Event event) {
        return StopReason.valueOf(Objects.requireNonNull(event.reason()));
    }
}
