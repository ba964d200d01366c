package anjuan.deadline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * The last day of a limit, with the way it was found.
 *
 * @param unrolled last day by the count alone
 * @param rolled that day or, when it is a day off, the first working day after it: the last day that is still lawful
 * @param effective the day to act by: rolled for a right of the party, un-rolled for a duty of ours
 * @param moment the last minute, for a limit in hours whose start is known to the minute
 * @param warnOn day from which the limit counts as soon due, and the officer is warned
 * @param unitHeadOn day from which the unit head is warned
 * @param headOn day from which the head is warned
 * @param standsStill whether a stop lasts; the dates are then the earliest that are still possible
 * @param isProvisional whether a day was looked up in a year that has no table of days off yet
 * @legal 市场监督管理行政处罚程序规定 第八十条
 */
public record DueDate(
        LocalDate unrolled,
        LocalDate rolled,
        LocalDate effective,
        @Nullable LocalDateTime moment,
        LocalDate warnOn,
        LocalDate unitHeadOn,
        LocalDate headOn,
        LimitUnit unit,
        boolean standsStill,
        boolean isProvisional,
        Derivation derivation) {

    private static final String COUNTING = "市场监督管理行政处罚程序规定 第八十条";
    private static final String MONTHS = "民法典 第二百零一条至第二百零四条";
    private static final String UNVERIFIED = "derivation.unverified";
    private static final DateTimeFormatter ON_PAPER = DateTimeFormatter.ofPattern("uuuu年M月d日");

    /** Whether the article that sets the limit was read. */
    public boolean isVerified() {
        return derivation.lines().stream().noneMatch(line -> line.key().equals(UNVERIFIED));
    }

    /** The day to act by as a paper shows it, with the mark of a limit whose article was not read. */
    public String onPaper() {
        return ON_PAPER.format(effective) + (isVerified() ? "" : "（该期限的依据未核对）");
    }

    /** Counts a limit from the day of its event, which itself does not count; stops that the limit does not name are passed over. */
    public static DueDate of(
            Limit limit, LocalDate start, List<Stop> stops, List<Extension> extensions, WorkingCalendar calendar) {
        return of(limit, start, null, stops, extensions, calendar);
    }

    /** @param at hour and minute of the event, for a limit in hours; the day alone is taken where it is absent */
    public static DueDate of(
            Limit limit,
            LocalDate start,
            @Nullable LocalTime at,
            List<Stop> stops,
            List<Extension> extensions,
            WorkingCalendar calendar) {
        List<Derivation.Line> lines = new ArrayList<>();
        boolean isToTheMinute = limit.unit() == LimitUnit.HOURS && at != null;
        String from = isToTheMinute ? start + " " + at.truncatedTo(ChronoUnit.MINUTES) : start.toString();
        lines.add(line(
                limit.isBefore() ? "derivation.event" : "derivation.start",
                COUNTING,
                from,
                new DefaultMessageSourceResolvable("limitStart." + limit.id())));
        lines.add(line("derivation.version", limit.source(), limit.id(), limit.validFrom()));
        if (!limit.isVerified()) {
            lines.add(line(UNVERIFIED, limit.source()));
        }
        LocalRule local = limit.local();
        if (local != null) {
            lines.add(line("derivation.local", local.basis(), local.statutory(), limit.amount()));
        }

        List<Stop> relevant = stops.stream()
                .filter(stop -> limit.stoppedBy().contains(stop.reason()))
                .sorted(Comparator.comparing(Stop::from))
                .toList();
        Pauses pauses = Pauses.of(relevant);
        describe(relevant, pauses, limit, lines);

        LocalDateTime moment = isToTheMinute ? start.atTime(at).plusHours(limit.amount()) : null;
        LocalDate end = moment != null
                ? moment.toLocalDate()
                : limit.isBefore()
                        ? limit.unit().back(start, limit.amount(), calendar)
                        : limit.unit().end(start, limit.amount(), pauses, calendar);
        lines.add(line(
                (limit.isBefore() ? "derivation.before." : "derivation.amount.") + limit.unit(),
                limit.unit() == LimitUnit.MONTHS ? limit.source() + "；" + MONTHS : limit.source(),
                limit.amount(),
                moment == null ? end : moment.toString().replace('T', ' ')));
        for (int step = 0; step < extensions.size(); step++) {
            Extension extension = extensions.get(step);
            end = extension.unit().end(end, extension.amount(), pauses, calendar);
            lines.add(line(
                    "derivation.extension." + extension.unit(),
                    limit.source(),
                    extension.approvedOn(),
                    approver(extension, limit, step),
                    extension.amount(),
                    end));
        }
        boolean countsWorkingDays = limit.unit() == LimitUnit.WORKING_DAYS
                || extensions.stream().anyMatch(one -> one.unit() == LimitUnit.WORKING_DAYS);
        LocalDate first = limit.isBefore() ? end.minusDays(1) : start;
        LocalDate last = limit.isBefore() ? start.minusDays(1) : end;
        if (countsWorkingDays) {
            String sources = calendar.sources(first.plusDays(1), last);
            for (CalendarYear.Holiday holiday : calendar.holidays(first, last)) {
                lines.add(line("derivation.holiday", sources, holiday.name(), holiday.from(), holiday.to()));
            }
            lines.add(line(
                    "derivation.days-off", sources, calendar.daysOff(first, last), calendar.makeUpDays(first, last)));
        }

        LocalDate rolled = limit.isBefore() ? end : calendar.workingDayFrom(end);
        LocalDate effective = limit.rolls() ? rolled : end;
        if (!rolled.equals(end)) {
            var key = limit.rolls() ? "derivation.rolled" : "derivation.not-rolled";
            var holiday = calendar.holidayOn(end);
            lines.add(
                    holiday.isPresent()
                            ? line(
                                    key + ".holiday",
                                    COUNTING,
                                    end,
                                    rolled,
                                    holiday.get().name())
                            : line(key, COUNTING, end, rolled));
        }

        String openYears = IntStream.rangeClosed(
                        (countsWorkingDays ? first.plusDays(1) : end).getYear(),
                        limit.isBefore() ? last.getYear() : rolled.getYear())
                .filter(year -> !calendar.hasTable(year))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining("、"));
        if (!openYears.isEmpty()) {
            lines.add(line("derivation.provisional", "", openYears));
        }

        boolean standsStill = false;
        for (Stop stop : relevant) {
            if (stop.isOpen() && stop.from().isBefore(end)) {
                standsStill = true;
                lines.add(line("derivation.stands-still", limit.source(), stop.from(), effective));
                break;
            }
        }
        lines.add(line(
                "derivation.due",
                limit.source(),
                moment == null ? effective : moment.toString().replace('T', ' ')));

        return new DueDate(
                end,
                rolled,
                effective,
                moment,
                warnOn(limit, effective, limit.warning().officer(), calendar),
                warnOn(limit, effective, limit.warning().unitHead(), calendar),
                warnOn(limit, effective, limit.warning().head(), calendar),
                limit.unit(),
                standsStill,
                !openYears.isEmpty(),
                new Derivation(lines));
    }

    /** Where the limit says so, nobody is first told on a Saturday of what is due on Sunday. */
    private static LocalDate warnOn(Limit limit, LocalDate due, int before, WorkingCalendar calendar) {
        LocalDate day = limit.unit().before(due, before, calendar);
        return limit.warnsOnWorkingDays() && !calendar.isWorkingDay(day) ? calendar.minusWorkingDays(day, 1) : day;
    }

    /** Days after today up to and with the due date, in working days or calendar days as the limit is; negative once past. */
    public long daysLeft(LocalDate today, WorkingCalendar calendar) {
        return unit.between(today, effective, calendar);
    }

    /** How a clock with this due date, not ended, stands on a day. */
    public Urgency urgency(LocalDate today) {
        if (standsStill) {
            return Urgency.STOPPED;
        }
        if (today.isAfter(effective)) {
            return Urgency.OVERDUE;
        }
        return today.isBefore(warnOn) ? Urgency.RUNNING : Urgency.SOON;
    }

    /** Whether an act of that day was in time by law: our duties are warned early, but a last day off does prolong them. */
    public Urgency urgencyEndedOn(LocalDate day) {
        return standsStill || !day.isAfter(rolled) ? Urgency.ENDED_IN_TIME : Urgency.ENDED_LATE;
    }

    private static void describe(List<Stop> stops, Pauses pauses, Limit limit, List<Derivation.Line> lines) {
        for (Stop stop : stops) {
            LocalDate to = stop.to();
            if (to != null) {
                long days = new Pauses.Stretch(stop.from(), to).days();
                lines.add(line("derivation.stop." + stop.reason(), limit.source(), stop.from(), to, days));
                if (stop.paper() != null) {
                    lines.add(line("derivation.paper", "", stop.paper()));
                }
                if (stop.approver() != null) {
                    lines.add(line("derivation.approver", "", stop.approver()));
                }
            }
        }
        if (stops.stream().filter(stop -> !stop.isOpen()).count() > 1) {
            lines.add(line("derivation.stops-merged", limit.source(), pauses.daysOut()));
        }
    }

    /** By name, or where nobody is named, by the level that the step asks for. */
    private static Object approver(Extension extension, Limit limit, int step) {
        return extension.approver().isEmpty() && step < limit.extensions().size()
                ? new DefaultMessageSourceResolvable(
                        "approver." + limit.extensions().get(step).approver())
                : extension.approver();
    }

    private static Derivation.Line line(String key, String source, Object... args) {
        return new Derivation.Line(key, List.of(args), source);
    }
}
