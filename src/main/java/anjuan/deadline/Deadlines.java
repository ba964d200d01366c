package anjuan.deadline;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.deadline.DeadlineMapper.ClockRow;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clocks of all cases: starts, ends, extends and stops them, and says what is due. */
@Service
public class Deadlines {

    /** Far enough for an engine timer that must not fire, and still a date to every database. */
    public static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final DeadlineMapper mapper;
    private final Limits limits;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final List<NextDeadlineListener> listeners;

    Deadlines(
            DeadlineMapper mapper,
            Limits limits,
            WorkingCalendar calendar,
            Clock clock,
            List<NextDeadlineListener> listeners) {
        this.mapper = mapper;
        this.limits = limits;
        this.calendar = calendar;
        this.clock = clock;
        this.listeners = listeners;
    }

    /**
     * Starts a clock on the day of its event, which is not counted itself, under the text in force on that day. Starting
     * it again on the same day changes nothing; after it ended, a new round begins.
     *
     * @throws LimitNotInForce when no text of the limit was in force on that day
     */
    @Transactional
    public DueDate start(Matter matter, String limitId, LocalDate on) {
        return start(matter, limitId, on, null, on);
    }

    /** Starts a clock of the case itself. */
    @Transactional
    public DueDate start(CaseNumber caseNumber, String limitId, LocalDate on) {
        return start(Matter.of(caseNumber), limitId, on, null, on);
    }

    /** Starts a clock of the case itself whose law is that of another day, or that runs from a certain minute. */
    @Transactional
    public DueDate start(
            CaseNumber caseNumber, String limitId, LocalDate on, @Nullable LocalTime at, LocalDate governedOn) {
        return start(Matter.of(caseNumber), limitId, on, at, governedOn);
    }

    /**
     * Starts a clock whose law is that of another day than its start, or that runs from a certain minute.
     *
     * @param at hour and minute, for a limit in hours
     * @param governedOn the day whose law governs the clock for as long as it runs (domain 0.3)
     */
    @Transactional
    public DueDate start(Matter matter, String limitId, LocalDate on, @Nullable LocalTime at, LocalDate governedOn) {
        CaseNumber caseNumber = matter.caseNumber();
        List<ClockRow> rounds = mapper.hold(caseNumber.value(), limitId);
        Optional<ClockRow> last = lastOf(rounds, matter);
        if (last.isPresent() && last.get().isRunning()) {
            ClockRow row = last.get();
            if (!row.startedOn().equals(on)) {
                throw new ClockAlreadyRunning(caseNumber, limitId, row.startedOn(), on);
            }
            return dueDate(limitId, ClockEvents.of(read(row)));
        }
        int round = rounds.isEmpty() ? 1 : rounds.get(0).round() + 1;
        var event = new ClockEvents.Event(
                caseNumber.value(),
                limitId,
                round,
                1,
                EventKind.START,
                on,
                at,
                governedOn,
                clock.instant(),
                null,
                null,
                null,
                null,
                null,
                "");
        ClockEvents events = ClockEvents.of(List.of(event));
        DueDate dueDate = dueDate(limitId, events);
        mapper.insertClock(rowOf(caseNumber.value(), limitId, round, matter.id(), events, dueDate));
        mapper.insertEvent(event);
        tell(caseNumber);
        return dueDate;
    }

    /** Whether a clock of this limit could start under the law of a day. */
    public boolean isInForce(String limitId, LocalDate day) {
        return limits.versions(limitId).stream().anyMatch(version -> version.isInForce(day));
    }

    /** Starts a clock where its rule was in force on that day; what was done before the rule had no time. */
    @Transactional
    public void startIfInForce(Matter matter, String limitId, LocalDate on) {
        if (isInForce(limitId, on)) {
            start(matter, limitId, on);
        }
    }

    /**
     * Ends the clock on the day of the act that the limit asks for; nothing happens when none is running. A limit that
     * is counted back from its event ends before that event, or late, after it.
     *
     * @throws IllegalArgumentException when the day is before another event of the clock
     */
    @Transactional
    public void end(Matter matter, String limitId, LocalDate on) {
        Optional<ClockRow> running = running(matter, limitId);
        if (running.isEmpty()) {
            return;
        }
        ClockRow row = running.get();
        List<ClockEvents.Event> recorded = read(row);
        // what a limit is counted back from comes after the act that the limit asks for
        boolean isBefore = limitOf(limitId, ClockEvents.of(recorded)).isBefore();
        ClockEvents.Event contradicted = ClockEvents.contradicted(
                isBefore ? recorded.subList(1, recorded.size()) : recorded, EventKind.END, on, null, "");
        if (contradicted != null) {
            throw new IllegalArgumentException("case %s: the clock of %s has %s on %s and cannot end on %s"
                    .formatted(matter, limitId, contradicted.kind(), contradicted.legalOn(), on));
        }
        record(row, recorded, EventKind.END, on, null, null, null, 0, null, "");
    }

    /** Ends a clock of the case itself. */
    @Transactional
    public void end(CaseNumber caseNumber, String limitId, LocalDate on) {
        end(Matter.of(caseNumber), limitId, on);
    }

    /** Why an extension would be refused, to know before it is decided; absent when it may be granted. */
    @Transactional(readOnly = true)
    public Optional<ClockRefusal> extensionObstacle(Matter matter, String limitId, Grant grant) {
        Optional<ClockRow> last =
                mapper.last(matter.caseNumber().value(), limitId, matter.id()).filter(ClockRow::isRunning);
        if (last.isEmpty()) {
            return Optional.of(ClockRefusal.CLOCK_NOT_RUNNING);
        }
        List<ClockEvents.Event> recorded = read(last.get());
        Limit limit = limitOf(limitId, ClockEvents.of(recorded));
        return Optional.ofNullable(ClockRules.refuseExtension(limit, recorded, grant, calendar))
                .map(ClockChange.Refused::reason);
    }

    /** Extends the clock by the next step of its limit; the steps are taken in their order, each by its approver. */
    @Transactional
    public ClockChange extend(Matter matter, String limitId, Grant grant) {
        Optional<ClockRow> running = running(matter, limitId);
        if (running.isEmpty()) {
            return new ClockChange.Refused(ClockRefusal.CLOCK_NOT_RUNNING);
        }
        ClockRow row = running.get();
        List<ClockEvents.Event> recorded = read(row);
        ClockEvents events = ClockEvents.of(recorded);
        Limit limit = limitOf(limitId, events);
        ClockChange.Refused refused = ClockRules.refuseExtension(limit, recorded, grant, calendar);
        if (refused != null) {
            return refused;
        }
        ExtensionRule step = limit.extensions().get(events.extensions().size());
        return new ClockChange.Made(record(
                row,
                recorded,
                EventKind.EXTEND,
                grant.approvedOn(),
                grant.reason(),
                null,
                grant.approver(),
                grant.amountBy(step),
                step.unit(),
                ""));
    }

    /** Extends a clock of the case itself. */
    @Transactional
    public ClockChange extend(CaseNumber caseNumber, String limitId, Grant grant) {
        return extend(Matter.of(caseNumber), limitId, grant);
    }

    /**
     * Stops the clock; the day of the event still counts. A stop that is entered late carries its legal date, and may be
     * one of a clock that has ended since.
     */
    @Transactional
    public ClockChange stop(
            Matter matter,
            String limitId,
            LocalDate on,
            StopReason reason,
            @Nullable String paper,
            @Nullable String approver) {
        return stop(matter, limitId, on, reason, paper, approver, "");
    }

    /** Why a stop would be refused, to know before it is decided; absent when the clock takes it. */
    @Transactional(readOnly = true)
    public Optional<ClockRefusal> stopObstacle(
            Matter matter, String limitId, LocalDate on, StopReason reason, String cause) {
        Optional<ClockRow> last = mapper.last(matter.caseNumber().value(), limitId, matter.id());
        if (last.isEmpty()) {
            return Optional.of(ClockRefusal.CLOCK_NOT_RUNNING);
        }
        List<ClockEvents.Event> recorded = read(last.get());
        Limit limit = limitOf(limitId, ClockEvents.of(recorded));
        return Optional.ofNullable(ClockRules.refuseStop(limit, recorded, on, reason, cause, calendar))
                .map(ClockChange.Refused::reason);
    }

    /**
     * Stops the clock for one thing on the case. Several may hold it at once, for the same reason or others; it goes on when
     * the last of them has ended.
     *
     * @param cause id of the matter for which it stands still
     */
    @Transactional
    public ClockChange stop(
            Matter matter,
            String limitId,
            LocalDate on,
            StopReason reason,
            @Nullable String paper,
            @Nullable String approver,
            String cause) {
        Optional<ClockRow> last = holdLast(matter, limitId);
        if (last.isEmpty()) {
            return new ClockChange.Refused(ClockRefusal.CLOCK_NOT_RUNNING);
        }
        ClockRow row = last.get();
        List<ClockEvents.Event> recorded = read(row);
        Limit limit = limitOf(limitId, ClockEvents.of(recorded));
        ClockChange.Refused refused = ClockRules.refuseStop(limit, recorded, on, reason, cause, calendar);
        return refused != null
                ? refused
                : new ClockChange.Made(
                        record(row, recorded, EventKind.STOP, on, reason.name(), paper, approver, 0, null, cause));
    }

    /** Stops a clock of the case itself. */
    @Transactional
    public ClockChange stop(
            CaseNumber caseNumber,
            String limitId,
            LocalDate on,
            StopReason reason,
            @Nullable String paper,
            @Nullable String approver) {
        return stop(Matter.of(caseNumber), limitId, on, reason, paper, approver);
    }

    /** Ends a stop; the clock goes on when no other reason holds it. The day of the event counts again. */
    @Transactional
    public ClockChange resume(Matter matter, String limitId, LocalDate on, StopReason reason) {
        return resume(matter, limitId, on, reason, "");
    }

    /** Ends the stop that lasts for one matter; what else holds the clock still holds it. */
    @Transactional
    public ClockChange resume(Matter matter, String limitId, LocalDate on, StopReason reason, String cause) {
        Optional<ClockRow> last = holdLast(matter, limitId);
        if (last.isEmpty()) {
            return new ClockChange.Refused(ClockRefusal.CLOCK_NOT_RUNNING);
        }
        ClockRow row = last.get();
        List<ClockEvents.Event> recorded = read(row);
        ClockChange.Refused refused = ClockRules.refuseResume(recorded, on, reason, cause);
        return refused != null
                ? refused
                : new ClockChange.Made(
                        record(row, recorded, EventKind.RESUME, on, reason.name(), null, null, 0, null, cause));
    }

    /** Ends a stop of a clock of the case itself. */
    @Transactional
    public ClockChange resume(CaseNumber caseNumber, String limitId, LocalDate on, StopReason reason) {
        return resume(Matter.of(caseNumber), limitId, on, reason);
    }

    /** All clocks of a case, running ones first, each by its due date. */
    @Transactional(readOnly = true)
    public List<RunningClock> of(CaseNumber caseNumber) {
        record Key(String limitId, int round) {}
        Map<Key, List<ClockEvents.Event>> byClock = new LinkedHashMap<>();
        for (ClockEvents.Event event : mapper.events(caseNumber.value())) {
            byClock.computeIfAbsent(new Key(event.limitId(), event.round()), key -> new ArrayList<>())
                    .add(event);
        }
        Map<Key, String> matters = new HashMap<>();
        mapper.matters(caseNumber.value())
                .forEach(clock -> matters.put(new Key(clock.limitId(), clock.round()), clock.matter()));
        return byClock.entrySet().stream()
                .map(entry -> clockOf(
                        entry.getKey().limitId(),
                        entry.getKey().round(),
                        matters.getOrDefault(entry.getKey(), ""),
                        ClockEvents.of(entry.getValue())))
                .sorted(Comparator.comparing(RunningClock::isRunning).reversed().thenComparing(one -> one.dueDate()
                        .effective()))
                .toList();
    }

    /** The ticking clock of a case that is due first. */
    @Transactional(readOnly = true)
    public Optional<RunningClock> next(CaseNumber caseNumber) {
        return mapper.next(caseNumber.value())
                .map(row -> clockOf(row.limitId(), row.round(), row.matter(), ClockEvents.of(read(row))));
    }

    /** The last round of a limit of a matter, running or ended. */
    @Transactional(readOnly = true)
    public Optional<RunningClock> find(Matter matter, String limitId) {
        return mapper.last(matter.caseNumber().value(), limitId, matter.id())
                .map(row -> clockOf(limitId, row.round(), row.matter(), ClockEvents.of(read(row))));
    }

    /** The last round of a limit of the case itself, running or ended. */
    @Transactional(readOnly = true)
    public Optional<RunningClock> find(CaseNumber caseNumber, String limitId) {
        return find(Matter.of(caseNumber), limitId);
    }

    /**
     * When an engine timer on a due date is to fire: at the start of the day after it, but never before the start of
     * tomorrow, because an act may be entered later than it happened and the officer gets the day to enter what followed. A
     * clock that stands still wakes nobody until it goes on.
     */
    public Instant wakeAt(DueDate dueDate) {
        return dueDate.standsStill() ? NEVER : wakeAfter(dueDate.effective());
    }

    /** The same for a last day that no limit gives, such as one that a letter sets. */
    public Instant wakeAfter(LocalDate lastDay) {
        LocalDate tomorrow = today().plusDays(1);
        LocalDate dayAfter = lastDay.plusDays(1);
        return (dayAfter.isAfter(tomorrow) ? dayAfter : tomorrow)
                .atStartOfDay(clock.getZone())
                .toInstant();
    }

    /** Every version of every limit, in the order of the file. */
    public List<Limit> limits() {
        return limits.all();
    }

    /** Says how far off a due date is today; nothing is read from the database. */
    public DeadlineGlance glance(NextDeadline next) {
        LocalDate today = LocalDate.now(clock);
        Urgency urgency = today.isAfter(next.dueOn())
                ? Urgency.OVERDUE
                : today.isBefore(next.warnOn()) ? Urgency.RUNNING : Urgency.SOON;
        Limit limit = limits.latestBy(next.limitId(), next.dueOn());
        LimitUnit unit = limit.unit();
        return new DeadlineGlance(
                next.limitId(),
                next.dueOn(),
                urgency,
                unit.between(today, next.dueOn(), calendar),
                unit,
                !calendar.hasTable(next.dueOn().getYear()),
                limit.isVerified());
    }

    public WorkingCalendar calendar() {
        return calendar;
    }

    /** Computes a running clock again from its events and stores what differs; absent when its due date stays. */
    @Nullable
    Moved recompute(DeadlineMapper.ClockKey key) {
        ClockRow row = mapper.hold(key.caseNumber(), key.limitId()).stream()
                .filter(held -> held.isRunning() && held.round() == key.round())
                .findFirst()
                .orElse(null);
        if (row == null) {
            return null;
        }
        ClockEvents events = ClockEvents.of(read(row));
        ClockRow fresh = rowOf(
                row.caseNumber(), row.limitId(), row.round(), row.matter(), events, dueDate(row.limitId(), events));
        if (fresh.equals(row)) {
            return null;
        }
        store(row, fresh);
        tell(new CaseNumber(row.caseNumber()));
        return fresh.dueOn().equals(row.dueOn())
                ? null
                : new Moved(new CaseNumber(row.caseNumber()), row.limitId(), row.round(), row.dueOn(), fresh.dueOn());
    }

    private DueDate record(
            ClockRow row,
            List<ClockEvents.Event> recorded,
            EventKind kind,
            LocalDate on,
            @Nullable String reason,
            @Nullable String paper,
            @Nullable String approver,
            int amount,
            @Nullable LimitUnit unit,
            String cause) {
        var event = new ClockEvents.Event(
                row.caseNumber(),
                row.limitId(),
                row.round(),
                recorded.size() + 1,
                kind,
                on,
                null,
                null,
                clock.instant(),
                reason,
                paper,
                approver,
                unit == null ? null : amount,
                unit,
                cause);
        mapper.insertEvent(event);
        List<ClockEvents.Event> all = new ArrayList<>(recorded);
        all.add(event);
        ClockEvents events = ClockEvents.of(all);
        DueDate dueDate = dueDate(row.limitId(), events);
        store(row, rowOf(row.caseNumber(), row.limitId(), row.round(), row.matter(), events, dueDate));
        tell(new CaseNumber(row.caseNumber()));
        return dueDate;
    }

    /** A warning whose day moved into the future is taken back, to be given again when that day comes. */
    private void store(ClockRow before, ClockRow row) {
        mapper.updateClock(row);
        if (!row.isRunning()) {
            return;
        }
        for (WarningStage stage : WarningStage.values()) {
            LocalDate day = row.dayOf(stage);
            if (day.isAfter(before.dayOf(stage)) && day.isAfter(today())) {
                mapper.deleteWarning(row.caseNumber(), row.limitId(), row.round(), stage);
            }
        }
    }

    private Limit limitOf(String limitId, ClockEvents events) {
        return limits.on(limitId, events.governedOn());
    }

    private DueDate dueDate(String limitId, ClockEvents events) {
        return events.dueDate(limitOf(limitId, events), calendar);
    }

    private static ClockRow rowOf(
            String caseNumber, String limitId, int round, String matter, ClockEvents events, DueDate dueDate) {
        LocalDate stoppedOn = dueDate.standsStill()
                ? events.stops().stream()
                        .filter(Stop::isOpen)
                        .map(Stop::from)
                        .min(Comparator.naturalOrder())
                        .orElse(null)
                : null;
        return new ClockRow(
                caseNumber,
                limitId,
                round,
                matter,
                events.start(),
                stoppedOn,
                events.ended(),
                dueDate.effective(),
                dueDate.warnOn(),
                dueDate.unitHeadOn(),
                dueDate.headOn(),
                events.extensions().size(),
                dueDate.isProvisional());
    }

    private RunningClock clockOf(String limitId, int round, String matter, ClockEvents events) {
        Limit limit = limitOf(limitId, events);
        DueDate dueDate = events.dueDate(limit, calendar);
        LocalDate ended = events.ended();
        LocalDate today = today();
        return new RunningClock(
                limit,
                round,
                matter,
                events.start(),
                ended,
                events.stops(),
                events.extensions(),
                dueDate,
                ended == null ? dueDate.urgency(today) : dueDate.urgencyEndedOn(ended),
                dueDate.daysLeft(ended == null ? today : ended, calendar));
    }

    private Optional<ClockRow> running(Matter matter, String limitId) {
        return holdLast(matter, limitId).filter(ClockRow::isRunning);
    }

    private Optional<ClockRow> holdLast(Matter matter, String limitId) {
        return lastOf(mapper.hold(matter.caseNumber().value(), limitId), matter);
    }

    private static Optional<ClockRow> lastOf(List<ClockRow> rounds, Matter matter) {
        return rounds.stream()
                .filter(round -> round.matter().equals(matter.id()))
                .findFirst();
    }

    private List<ClockEvents.Event> read(ClockRow row) {
        return mapper.eventsOf(row.caseNumber(), row.limitId(), row.round());
    }

    private void tell(CaseNumber caseNumber) {
        if (listeners.isEmpty()) {
            return;
        }
        NextDeadline next = mapper.next(caseNumber.value())
                .map(row -> new NextDeadline(row.limitId(), row.dueOn(), row.warnOn()))
                .orElse(null);
        listeners.forEach(listener -> listener.nextDeadlineChanged(caseNumber, next));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
