package anjuan.deadline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules by which a clock takes an event or refuses it; the same for the clock of a case and for a mere question. */
final class ClockRules {

    private ClockRules() {}

    /** Of any event: its day is one that can be meant, and no recorded event contradicts it. */
    static ClockChange.@Nullable Refused refuse(
            List<ClockEvents.Event> recorded, EventKind kind, LocalDate on, @Nullable StopReason reason, String cause) {
        if (!WorkingCalendar.covers(on)) {
            return new ClockChange.Refused(ClockRefusal.CLOCK_DATE_OUT_OF_RANGE);
        }
        ClockEvents.Event contradicted = ClockEvents.contradicted(recorded, kind, on, reason, cause);
        return contradicted == null
                ? null
                : new ClockChange.Refused(
                        ClockRefusal.CLOCK_DATE_OUT_OF_ORDER,
                        new Conflict(contradicted.kind(), contradicted.legalOn(), kind, on));
    }

    static ClockChange.@Nullable Refused refuseStop(
            Limit limit,
            List<ClockEvents.Event> recorded,
            LocalDate on,
            StopReason reason,
            String cause,
            WorkingCalendar calendar) {
        if (!limit.stoppedBy().contains(reason)) {
            return new ClockChange.Refused(ClockRefusal.CLOCK_REASON_DOES_NOT_STOP);
        }
        ClockEvents events = ClockEvents.of(recorded);
        Stop lasting = events.openStop(reason, cause);
        if (lasting != null) {
            return new ClockChange.Refused(
                    ClockRefusal.CLOCK_ALREADY_STOPPED,
                    new Conflict(EventKind.STOP, lasting.from(), EventKind.STOP, on));
        }
        ClockChange.Refused refused = refuse(recorded, EventKind.STOP, on, reason, cause);
        return refused != null
                ? refused
                : refuseAfterEnd(
                        events.dueDate(limit, calendar), ClockRefusal.CLOCK_STOP_AFTER_END, EventKind.STOP, on);
    }

    static ClockChange.@Nullable Refused refuseResume(
            List<ClockEvents.Event> recorded, LocalDate on, StopReason reason, String cause) {
        return ClockEvents.of(recorded).openStop(reason, cause) == null
                ? new ClockChange.Refused(ClockRefusal.CLOCK_NOT_STOPPED)
                : refuse(recorded, EventKind.RESUME, on, reason, cause);
    }

    static ClockChange.@Nullable Refused refuseExtension(
            Limit limit, List<ClockEvents.Event> recorded, Grant grant, WorkingCalendar calendar) {
        LocalDate on = grant.approvedOn();
        if (limit.extensions().isEmpty()) {
            return new ClockChange.Refused(ClockRefusal.CLOCK_NOT_EXTENDABLE);
        }
        ClockChange.Refused refused = refuse(recorded, EventKind.EXTEND, on, null, "");
        if (refused != null) {
            return refused;
        }
        ClockEvents events = ClockEvents.of(recorded);
        List<Extension> taken = events.extensions();
        if (taken.size() >= limit.extensions().size()) {
            LocalDate last = taken.get(taken.size() - 1).approvedOn();
            return new ClockChange.Refused(
                    ClockRefusal.CLOCK_EXTENSIONS_USED_UP, new Conflict(EventKind.EXTEND, last, EventKind.EXTEND, on));
        }
        ExtensionRule step = limit.extensions().get(taken.size());
        if (step.approver() != grant.by()) {
            return new ClockChange.Refused(ClockRefusal.CLOCK_WRONG_APPROVER);
        }
        ClockRefusal length = refuseLength(step, grant.amount());
        return length != null
                ? new ClockChange.Refused(length)
                : refuseAfterEnd(events.dueDate(limit, calendar), ClockRefusal.CLOCK_EXPIRED, EventKind.EXTEND, on);
    }

    private static @Nullable ClockRefusal refuseLength(ExtensionRule step, @Nullable Integer amount) {
        if (amount == null && step.isOpen() || amount != null && amount < 1) {
            return ClockRefusal.CLOCK_EXTENSION_NEEDS_AMOUNT;
        }
        if (amount == null) {
            return null;
        }
        boolean isOther = step.isOpen()
                ? amount > longest(step.unit())
                : amount > step.amount() || amount < step.amount() && !step.isUpTo();
        return isOther ? ClockRefusal.CLOCK_EXTENSION_TOO_LONG : null;
    }

    /** About ten years, more than an approver can mean where the text gives no length. */
    private static int longest(LimitUnit unit) {
        return switch (unit) {
            case HOURS -> 87_600;
            case WORKING_DAYS -> 2_500;
            case CALENDAR_DAYS -> 3_650;
            case MONTHS -> 120;
            case YEARS, EACH_MONTH, EACH_YEAR -> 10;
        };
    }

    /** What has run out can be neither stopped nor extended; a last day off does prolong it. */
    private static ClockChange.@Nullable Refused refuseAfterEnd(
            DueDate due, ClockRefusal refusal, EventKind kind, LocalDate on) {
        return !due.standsStill() && on.isAfter(due.rolled())
                ? new ClockChange.Refused(refusal, new Conflict(EventKind.END, due.rolled(), kind, on))
                : null;
    }
}
