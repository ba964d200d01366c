package anjuan.replay;

import anjuan.deadline.WorkingCalendar;
import anjuan.replay.Timetable.PlannedAct;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds a day for every act of a published case. Published days stay as they are, even where they break a limit; days that
 * nobody published are lawful ones between their neighbours, inside the limits of A02, A61, A80, A86, A95 and A107 where
 * the published days leave room, on working days, and never after today. Published days that cannot be in one order are a
 * contradiction and are not bent.
 */
final class Planner {

    /** What came of planning: a timetable, or the reasons why there is none. */
    record Plan(@Nullable Timetable timetable, List<String> contradictions) {}

    private final WorkingCalendar calendar;
    private final Days working;
    private final LocalDate today;

    Planner(WorkingCalendar calendar, LocalDate today) {
        this.calendar = calendar;
        this.working = new Days(calendar);
        this.today = today;
    }

    Plan plan(PublishedCase published, Reach reach) {
        var contradictions = Contradictions.of(published, today);
        if (!contradictions.isEmpty()) {
            return new Plan(null, contradictions);
        }
        return new Plan(new Draft(published, reach).timetable(), List.of());
    }

    /** The plan of one case in the making. */
    private final class Draft {

        private final PublishedCase published;
        private final Reach reach;
        private final Sequel sequel;
        private final Map<Anchor, LocalDate> pins;
        private final LocalDate[] days;
        private final List<String> remarks = new ArrayList<>();
        private final List<PlannedAct> acts = new ArrayList<>();

        Draft(PublishedCase published, Reach reach) {
            this.published = published;
            this.reach = reach;
            this.sequel = Sequel.of(published);
            var windows = new Windows(today, remarks);
            var hints = new Hints(published, reach, today, windows, remarks);
            this.pins = hints.pins();
            this.days = new Placement(published, reach, today, windows, hints, working, remarks).place();
        }

        Timetable timetable() {
            planActs();
            var anchors = new EnumMap<Anchor, LocalDate>(Anchor.class);
            for (var anchor : Anchor.values()) {
                anchors.put(anchor, days[anchor.ordinal()]);
            }
            var doings = doings();
            var tasks = tasks();
            return new Timetable(
                    anchors,
                    pins.keySet(),
                    tasks,
                    acts,
                    doings.earliest(),
                    lastDay(doings),
                    rounds(tasks.get("archiveCase")),
                    remarks);
        }

        /** The decisions after the first: each has to be over when the one behind it is revoked, or was asked to be. */
        private List<Round> rounds(LocalDate archived) {
            var rounds = new ArrayList<Round>();
            var from = archived;
            for (int at = 0; at < sequel.turns().size(); at++) {
                var round = Round.of(sequel.turns().get(at), from, over(at + 1), working);
                from = round.day("archiveCase");
                rounds.add(round);
            }
            return rounds;
        }

        /** The first published day behind a round that something else happens on. */
        private LocalDate over(int round) {
            var next = round < sequel.turns().size() ? sequel.turns().get(round).revokedOn() : null;
            var lodged = sequel.petitions().stream()
                    .filter(petition -> petition.round() == round)
                    .map(Sequel.Petition::lodgedOn)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(today);
            return next == null || lodged.isBefore(next) ? lodged : next;
        }

        // ---- the acts and the tasks

        private void planActs() {
            var from = day(Anchor.CLUE);
            var until = isPinned(Anchor.DECISION) || reach.last() == Anchor.ARCHIVED ? day(Anchor.REPORTED) : today;
            for (var event : published.events()) {
                var date = event.date();
                if (!event.kind().isAct()) {
                    continue;
                }
                if (date == null || !date.isExact()) {
                    remarks.add("no day known, so not entered as an act: " + event.text());
                } else if (date.earliest().isBefore(from) || date.earliest().isAfter(until)) {
                    remarks.add("%s lies outside the investigation and was not entered: %s"
                            .formatted(date.text(), event.text()));
                } else {
                    acts.add(new PlannedAct(event.kind(), date.earliest(), event.text(), false));
                }
            }
            if (acts.isEmpty() && reach.last() == Anchor.ARCHIVED) {
                acts.add(new PlannedAct(EventKind.INSPECTION, assumedInspection(), "现场检查（回放假定）", true));
            }
            acts.sort(Comparator.comparing(PlannedAct::on));
        }

        private LocalDate assumedInspection() {
            var seized = published.date("seized");
            if (seized != null && seized.isExact()) {
                return Days.earlier(Days.later(seized.earliest(), day(Anchor.CLUE)), day(Anchor.REPORTED));
            }
            return step(day(Anchor.FILED), 2, day(Anchor.REPORTED));
        }

        /** When the party did what it is blamed for: as published, else from the day of the clue. */
        private PartialDate doings() {
            return published.events().stream()
                    .filter(event -> event.kind() == EventKind.BACKGROUND && event.date() != null)
                    .map(event -> Objects.requireNonNull(event.date()))
                    .filter(date -> !date.earliest().isAfter(day(Anchor.CLUE)))
                    .min(Comparator.comparing(PartialDate::earliest))
                    .orElseGet(() -> PartialDate.day(day(Anchor.CLUE)));
        }

        private @Nullable LocalDate lastDay(PartialDate doings) {
            boolean isPeriod = published.events().stream()
                    .anyMatch(
                            event -> doings.equals(event.date()) && event.text().contains("period"));
            return isPeriod && !doings.latest().isAfter(day(Anchor.FILED)) ? doings.latest() : null;
        }

        private Map<String, LocalDate> tasks() {
            var tasks = new HashMap<String, LocalDate>();
            var filed = day(Anchor.FILED);
            var assigned = Days.earlier(calendar.workingDayFrom(day(Anchor.CLUE)), filed);
            var verified = Days.later(assigned, working.workedOnOrBefore(filed.minusDays(1)));
            tasks.put("assignVerification", assigned);
            tasks.put("verifyClue", Days.earlier(verified, filed));
            tasks.put("endorseFiling", filed);
            tasks.put("decideFiling", filed);
            tasks.put("appointOfficers", filed);
            var reported = day(Anchor.REPORTED);
            tasks.put("investigate", reported);
            tasks.put("writeReport", reported);
            var beforeNotice = isTold() ? day(Anchor.NOTICE) : day(Anchor.DECISION);
            var reviewed = step(reported, 3, beforeNotice);
            tasks.put("reviewCase", reviewed);
            tasks.put("reviewLegally", reviewed);
            var proposed = step(reviewed, 1, beforeNotice);
            tasks.put("proposeDecision", proposed);
            tasks.put("decideProposal", step(proposed, 1, beforeNotice));
            tasks.put("serveNotice", day(Anchor.NOTICE));
            tasks.put("recordStatement", day(Anchor.STATEMENT));
            tasks.put("holdMeeting", day(Anchor.DECISION));
            tasks.put("decideCase", day(Anchor.DECISION));
            tasks.put("serveDecision", day(Anchor.SERVED));
            tasks.put("recordPerformance", day(Anchor.PERFORMED));
            tasks.put("handleGoods", day(Anchor.PERFORMED));
            var over = isTold() ? day(Anchor.PERFORMED) : day(Anchor.SERVED);
            var closed = day(Anchor.CLOSED);
            var proposedToClose = step(over, 3, closed);
            tasks.put("proposeClosure", proposedToClose);
            tasks.put("endorseClosure", step(proposedToClose, 1, closed));
            tasks.put("decideClosure", closed);
            tasks.put("archiveCase", day(Anchor.ARCHIVED));
            return tasks;
        }

        private boolean isTold() {
            return reach == Reach.PENALTY;
        }

        private LocalDate day(Anchor anchor) {
            return days[anchor.ordinal()];
        }

        private boolean isPinned(Anchor anchor) {
            return pins.containsKey(anchor);
        }

        private LocalDate step(LocalDate from, int workingDays, LocalDate most) {
            return Days.earlier(working.workingDaysAfter(from, workingDays), most);
        }
    }
}
