package anjuan.replay;

import anjuan.deadline.WorkingCalendar;
import anjuan.replay.Timetable.PlannedAct;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

    /** Days that must follow each other wherever two of one row are known. */
    private static final List<List<String>> ORDERS = List.of(
            List.of("clue_received", "filed", "notice", "hearing", "decision", "closed"),
            List.of("clue_received", "seized", "decision"),
            List.of("filed", "suspended", "resumed", "decision"),
            List.of("filed", "extended", "decision"));

    private static final LocalDate FLOOR = LocalDate.of(2000, 1, 1);
    private static final int CLUE_WORKING_DAYS = 15;
    private static final int CASE_DAYS = 90;
    private static final int SERVICE_WORKING_DAYS = 7;
    private static final int PAYMENT_DAYS = 15;
    private static final int CLOSING_WORKING_DAYS = 15;
    private static final int BEFORE_PUBLICATION = 7;
    private static final int AFTER_BACKGROUND = 30;
    private static final int UNDATED = 200;
    private static final int SEIZURE_DAYS = 30;

    private final WorkingCalendar calendar;
    private final Days working;
    private final LocalDate today;

    Planner(WorkingCalendar calendar, LocalDate today) {
        this.calendar = calendar;
        this.working = new Days(calendar);
        this.today = today;
    }

    Plan plan(PublishedCase published, Reach reach) {
        var contradictions = contradictions(published);
        if (!contradictions.isEmpty()) {
            return new Plan(null, contradictions);
        }
        return new Plan(new Draft(published, reach).timetable(), List.of());
    }

    private List<String> contradictions(PublishedCase published) {
        var found = new ArrayList<String>();
        published.dates().forEach((name, date) -> {
            if (date.earliest().isAfter(today)) {
                found.add("%s %s lies after the business date %s".formatted(name, date.text(), today));
            }
        });
        for (var order : ORDERS) {
            for (int later = 1; later < order.size(); later++) {
                for (int earlier = 0; earlier < later; earlier++) {
                    var first = published.date(order.get(earlier));
                    var then = published.date(order.get(later));
                    if (first != null && then != null && then.latest().isBefore(first.earliest())) {
                        found.add("%s %s is before %s %s"
                                .formatted(order.get(later), then.text(), order.get(earlier), first.text()));
                    }
                }
            }
        }
        var decision = published.date("decision");
        if (decision != null) {
            published.events().stream()
                    .filter(event -> event.kind() == EventKind.PUBLISHED
                            && event.date() != null
                            && event.text().toLowerCase(java.util.Locale.ROOT).contains("decision")
                            && event.date().latest().isBefore(decision.earliest()))
                    .forEach(event -> found.add("\"%s\" on %s is before decision %s"
                            .formatted(
                                    event.text(),
                                    Objects.requireNonNull(event.date()).text(),
                                    decision.text())));
        }
        return found.stream().distinct().toList();
    }

    /** The plan of one case in the making: for each anchor the earliest and latest day that is possible. */
    private final class Draft {

        private final PublishedCase published;
        private final Reach reach;
        private final Sequel sequel;
        private final Map<Anchor, LocalDate> pins = new EnumMap<>(Anchor.class);
        private LocalDate[] low = new LocalDate[Anchor.values().length];
        private LocalDate[] high = new LocalDate[Anchor.values().length];
        private final LocalDate[] days = new LocalDate[Anchor.values().length];
        private final List<String> remarks = new ArrayList<>();
        private final List<PlannedAct> acts = new ArrayList<>();
        private @Nullable LocalDate seedBound;

        Draft(PublishedCase published, Reach reach) {
            this.published = published;
            this.reach = reach;
            this.sequel = Sequel.of(published);
        }

        Timetable timetable() {
            bounds();
            softBounds();
            place();
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

        // ---- what is known

        private void bounds() {
            for (var anchor : Anchor.values()) {
                low[anchor.ordinal()] = FLOOR;
                high[anchor.ordinal()] = today;
            }
            for (var anchor : Anchor.values()) {
                var date = anchor.field() == null ? null : published.date(anchor.field());
                if (date == null) {
                    continue;
                }
                low[anchor.ordinal()] = date.earliest();
                high[anchor.ordinal()] = date.latest().isAfter(today) ? today : date.latest();
                if (date.isExact()) {
                    pins.put(anchor, date.earliest());
                }
            }
            bind(Anchor.CLUE, null, latest("seized"), "seized");
            bind(Anchor.REPORTED, earliest("seized"), null, "seized");
            bind(Anchor.NOTICE, null, latest("hearing"), "hearing");
            bind(Anchor.DECISION, earliest("hearing"), null, "hearing");
            bind(Anchor.DECISION, earliest("resumed"), null, "resumed");
            bind(Anchor.DECISION, earliest("suspended"), null, "suspended");
            bind(Anchor.DECISION, earliest("extended"), null, "extended");
            bind(Anchor.FILED, null, latest("suspended"), "suspended");
            bind(Anchor.FILED, null, latest("extended"), "extended");
            spread(low, high);
        }

        private @Nullable LocalDate earliest(String name) {
            var date = published.date(name);
            return date == null ? null : date.earliest();
        }

        private @Nullable LocalDate latest(String name) {
            var date = published.date(name);
            return date == null ? null : date.latest();
        }

        /** What other events say about the days; where it does not fit the published days, these win, and it is said. */
        private void softBounds() {
            for (var event : published.events()) {
                var date = event.date();
                if (date == null) {
                    continue;
                }
                switch (event.kind()) {
                    case PUBLISHED -> bind(reach.published(), null, date.latest(), event.text());
                    case INSTRUCTIONS -> bind(Anchor.DECISION, date.earliest().plusDays(1), null, event.text());
                    case SCREENING -> bind(Anchor.CLUE, date.earliest(), endOfFirstMonth(date), event.text());
                    case REFERRAL -> {
                        if (isHandedIn()) {
                            seed(date.latest());
                            bind(Anchor.CLUE, date.latest(), null, event.text());
                        }
                    }
                    case BACKGROUND -> {
                        seed(date.latest());
                        bind(
                                Anchor.CLUE,
                                event.text().contains("period") ? date.latest() : date.earliest(),
                                null,
                                event.text());
                    }
                    case INSPECTION, QUESTIONING, PAPERS, APPRAISAL -> {
                        bind(Anchor.CLUE, null, date.latest(), event.text());
                        bind(Anchor.REPORTED, date.earliest(), null, event.text());
                    }
                    case OTHER -> placeByEvent(event, date);
                    case AFTERMATH -> {}
                }
            }
            sequel.turns().stream()
                    .findFirst()
                    .filter(turn -> turn.revokedOn() != null)
                    .ifPresent(turn -> bind(Anchor.ARCHIVED, null, turn.revokedOn(), turn.why()));
            seizure();
            // by custom a case is numbered in the year of its filing
            published.docketYear().ifPresent(year -> {
                var decided = pins.containsKey(Anchor.DECISION) ? pins.get(Anchor.DECISION) : pins.get(Anchor.NOTICE);
                if (decided != null && decided.getYear() == year + 1) {
                    bind(Anchor.FILED, null, LocalDate.of(year, 12, 31), "the year of its number");
                }
            });
        }

        /** Where nothing else is known, the case is reported while what was seized may be held, and decided before it must go. */
        private void seizure() {
            var seized = published.date("seized");
            if (seized == null || !seized.isExact() || GoodsTaken.ground(published) == null) {
                return;
            }
            bind(Anchor.REPORTED, null, seized.earliest().plusDays(SEIZURE_DAYS), "thirty days of the seizure");
            if (!isPinned(Anchor.DECISION) && !isPinned(Anchor.NOTICE) && published.date("filed") != null) {
                bind(Anchor.DECISION, null, seized.earliest().plusDays(2 * SEIZURE_DAYS), "sixty days of the seizure");
            }
        }

        /** An event of unknown meaning says when the case was only where nothing else does. */
        private void placeByEvent(PublishedCase.Event event, PartialDate date) {
            if (pins.isEmpty()) {
                bind(Anchor.CLUE, date.earliest(), null, event.text());
                if (!date.isExact()) {
                    bind(reach.published(), null, date.latest(), event.text());
                }
            } else {
                remarks.add("not mapped to an act: " + date.text() + " " + event.text());
            }
        }

        private boolean isHandedIn() {
            var channel = published.sourceChannel() == null ? "" : published.sourceChannel();
            return channel.startsWith("transferred") || "reverse_in".equals(published.referralKind());
        }

        private void seed(LocalDate after) {
            if (seedBound == null || after.isAfter(seedBound)) {
                seedBound = after;
            }
        }

        private LocalDate endOfFirstMonth(PartialDate date) {
            var end = date.earliest().withDayOfMonth(date.earliest().lengthOfMonth());
            return end.isAfter(date.latest()) ? date.latest() : end;
        }

        private void bind(Anchor anchor, @Nullable LocalDate notBefore, @Nullable LocalDate notAfter, String why) {
            var lowTrial = low.clone();
            var highTrial = high.clone();
            int at = anchor.ordinal();
            if (notBefore != null && notBefore.isAfter(lowTrial[at])) {
                lowTrial[at] = notBefore;
            }
            if (notAfter != null && notAfter.isBefore(highTrial[at])) {
                highTrial[at] = notAfter;
            }
            if (spread(lowTrial, highTrial)) {
                low = lowTrial;
                high = highTrial;
            } else {
                remarks.add("does not fit the published days and was left aside: " + why);
            }
        }

        /** Carries bounds to the neighbours; false when no day is left for some anchor. */
        private static boolean spread(LocalDate[] low, LocalDate[] high) {
            for (int at = 1; at < low.length; at++) {
                low[at] = Days.later(low[at], low[at - 1]);
            }
            for (int at = low.length - 2; at >= 0; at--) {
                high[at] = Days.earlier(high[at], high[at + 1]);
            }
            for (int at = 0; at < low.length; at++) {
                if (low[at].isAfter(high[at])) {
                    return false;
                }
            }
            return true;
        }

        // ---- what is assumed

        private void place() {
            pins.forEach((anchor, day) -> days[anchor.ordinal()] = day);
            if (pins.isEmpty()) {
                plantSeed();
            }
            placeBefore();
            placeAfter();
            keepLimits();
            onWorkingDays();
        }

        /** From the first placed anchor back to the clue; where a bound is nearer than ordinary cases take, time is divided. */
        private void placeBefore() {
            for (int first = firstPlaced(); first > 0; first = firstPlaced()) {
                int tightest = -1;
                double least = 1;
                int gap = 0;
                for (int at = first - 1; at >= 0; at--) {
                    gap += Anchor.values()[at + 1].gap();
                    double room = (double) ChronoUnit.DAYS.between(low[at], days[first]) / gap;
                    if (room < least) {
                        least = room;
                        tightest = at;
                    }
                }
                if (tightest >= 0) {
                    days[tightest] = low[tightest];
                    between(tightest, first);
                } else {
                    for (int at = first - 1; at >= 0; at--) {
                        set(at, days[at + 1].minusDays(Anchor.values()[at + 1].gap()), null, days[at + 1]);
                    }
                }
            }
        }

        /** The same on to the archive. */
        private void placeAfter() {
            for (int last = lastPlacedInRow(); last < days.length - 1; last = lastPlacedInRow()) {
                int next = nextPlaced(last);
                if (next < 0) {
                    next = tightestAfter(last);
                }
                if (next >= 0) {
                    days[next] = days[next] == null ? high[next] : days[next];
                    between(last, next);
                } else {
                    int at = last + 1;
                    set(at, days[last].plusDays(Anchor.values()[at].gap()), days[last], null);
                }
            }
        }

        private int tightestAfter(int last) {
            int tightest = -1;
            double least = 1;
            int gap = 0;
            for (int at = last + 1; at < days.length; at++) {
                gap += Anchor.values()[at].gap();
                double room = (double) ChronoUnit.DAYS.between(days[last], high[at]) / gap;
                if (room < least) {
                    least = room;
                    tightest = at;
                }
            }
            return tightest;
        }

        private int lastPlacedInRow() {
            int at = firstPlaced();
            while (at + 1 < days.length && days[at + 1] != null) {
                at++;
            }
            return at;
        }

        private void plantSeed() {
            var seized = published.date("seized");
            var clue = published.date("clue_received");
            if (clue != null) {
                set(0, clue.middle(), null, null);
            } else if (seized != null) {
                set(0, seized.earliest(), null, null);
            } else {
                for (var anchor : Anchor.values()) {
                    var date = anchor.field() == null ? null : published.date(anchor.field());
                    if (date != null) {
                        set(anchor.ordinal(), date.middle(), null, null);
                        return;
                    }
                }
                plantFromEvents();
            }
        }

        private void plantFromEvents() {
            var known = reach.published().ordinal();
            if (seedBound != null) {
                set(0, seedBound.plusDays(AFTER_BACKGROUND), null, null);
            } else if (low[0].isAfter(FLOOR)) {
                set(0, low[0], null, null);
            } else if (high[known].isBefore(today)) {
                set(known, high[known].minusDays(BEFORE_PUBLICATION), null, null);
            } else if (published.docketYear().isPresent()) {
                remarks.add("no date was published: the year is that of its number");
                set(Anchor.FILED.ordinal(), LocalDate.of(published.docketYear().get(), 3, 1), null, null);
            } else {
                remarks.add("no date was published at all: every date is assumed");
                set(0, today.minusDays(UNDATED), null, null);
            }
        }

        private void set(int at, LocalDate wish, @Nullable LocalDate notBefore, @Nullable LocalDate notAfter) {
            var least = notBefore == null ? low[at] : Days.later(low[at], notBefore);
            var most = notAfter == null ? high[at] : Days.earlier(high[at], notAfter);
            days[at] = Days.later(least, Days.earlier(wish, most));
        }

        /** Divides the time between two placed anchors as ordinary cases do. */
        private void between(int from, int to) {
            int whole = 0;
            for (int at = from + 1; at <= to; at++) {
                whole += Anchor.values()[at].gap();
            }
            long room = ChronoUnit.DAYS.between(days[from], days[to]);
            int gone = 0;
            var start = days[from];
            for (int at = from + 1; at < to; at++) {
                gone += Anchor.values()[at].gap();
                set(at, start.plusDays(room * gone / whole), days[at - 1], days[to]);
            }
        }

        private int firstPlaced() {
            for (int at = 0; at < days.length; at++) {
                if (days[at] != null) {
                    return at;
                }
            }
            throw new IllegalStateException("no anchor of " + published.id() + " has a day");
        }

        private int nextPlaced(int from) {
            for (int at = from + 1; at < days.length; at++) {
                if (days[at] != null) {
                    return at;
                }
            }
            return -1;
        }

        private void keepLimits() {
            if (!isPinned(Anchor.FILED)) {
                int filed = Anchor.FILED.ordinal();
                var wish = Days.later(days[filed], day(Anchor.DECISION).minusDays(CASE_DAYS));
                set(
                        filed,
                        Days.earlier(wish, working.workingDaysAfter(day(Anchor.CLUE), CLUE_WORKING_DAYS)),
                        day(Anchor.CLUE),
                        day(Anchor.REPORTED));
            }
            cap(Anchor.SERVED, working.workingDaysAfter(day(Anchor.DECISION), SERVICE_WORKING_DAYS));
            cap(Anchor.PERFORMED, day(Anchor.SERVED).plusDays(PAYMENT_DAYS));
            cap(Anchor.CLOSED, working.workingDaysAfter(day(Anchor.PERFORMED), CLOSING_WORKING_DAYS));
        }

        private void cap(Anchor anchor, LocalDate most) {
            if (!isPinned(anchor)) {
                set(anchor.ordinal(), Days.earlier(day(anchor), most), days[anchor.ordinal() - 1], null);
            }
        }

        private void onWorkingDays() {
            for (int at = 0; at < days.length; at++) {
                var before = at == 0 ? low[0] : Days.later(low[at], days[at - 1]);
                if (isPinned(Anchor.values()[at])) {
                    continue;
                }
                // the party's five days, where the decision leaves them; else it waived them
                var wish = at == Anchor.STATEMENT.ordinal() ? Days.earlier(working.afterStatement(day(Anchor.NOTICE)), high[at]) : days[at];
                var day = Days.later(wish, before);
                var next = calendar.workingDayFrom(day);
                if (!next.isAfter(high[at])) {
                    days[at] = next;
                } else {
                    var previous = working.workedOnOrBefore(day);
                    days[at] = previous.isBefore(before) ? day : previous;
                }
            }
        }

        // ---- the acts

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
