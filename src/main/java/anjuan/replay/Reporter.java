package anjuan.replay;

import anjuan.replay.CaseReport.Column;
import anjuan.replay.CaseReport.Day;
import anjuan.replay.CaseReport.Result;
import anjuan.replay.CaseReport.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what became of a case from the API and says it: its days, its late limits, what was carried, left out and assumed. */
final class Reporter {

    /** Refusals that are the right answer to what was published, not a fault of the replay. */
    private static final Set<String> LAWFUL_REFUSALS = Set.of("FILING_TIME_BARRED", "DATE_TOO_EARLY", "CLOCK_EXPIRED");

    private final Api api;
    private final Set<String> acts = new HashSet<>();

    Reporter(Api api) {
        this.api = api;
    }

    /**
     * @param number absent where the clue was not taken in
     * @param stopped why the case did not come to its end; absent where it did
     */
    CaseReport report(Tale tale, List<Flow> flows, @Nullable String number, @Nullable Stopped stopped) {
        var reason = stopped == null ? null : stopped.getMessage();
        var refused = stopped == null ? null : stopped.answer();
        var published = tale.published();
        var ending = tale.ending();
        var timetable = tale.timetable();
        var notCarried = NotCarried.of(published);
        var result = reason == null
                ? ending.isAsPublished() ? Result.CARRIED : Result.EXPLAINED
                : refused != null && LAWFUL_REFUSALS.stream().anyMatch(refused::names)
                        ? Result.EXPLAINED
                        : Result.FAILED;
        if (number == null) {
            return CaseReport.without(published, result, notCarried, String.valueOf(reason));
        }
        var answer = api.get(Cast.HEAD, "/api/cases/" + number);
        if (!answer.isOk()) {
            return CaseReport.without(
                    published,
                    Result.FAILED,
                    notCarried,
                    "the case " + number + " cannot be read: " + answer.refusal());
        }
        var standing = new Standing(answer.body());
        var dates = dates(standing, timetable);
        var remarks = new ArrayList<>(timetable.remarks());
        published.unread().forEach(unread -> remarks.add("could not be read and was left aside: " + unread));
        var days = days(published, dates, remarks);
        var verified = api.get(Cast.HEAD, "/api/cases/" + number + "/ledger/verification");
        return new CaseReport(
                published,
                result,
                number,
                standing.acts(acts()),
                verified.body().path("sound").asBoolean(false),
                dates,
                days,
                standing.stage(),
                overLimit(standing, published, timetable),
                told(flows, standing),
                notCarried(notCarried, flows, standing),
                assumed(tale, flows, standing),
                remarks,
                reason == null ? ending.why() : reason);
    }

    private static Map<Column, Day> dates(Standing standing, Timetable timetable) {
        var dates = new EnumMap<Column, Day>(Column.class);
        put(dates, Column.CLUE, standing.date("receivedOn"), timetable);
        put(dates, Column.FILED, standing.date("filedOn"), timetable);
        put(dates, Column.NOTICE, standing.dayOf("serveNotice").orElse(null), timetable);
        put(dates, Column.DECISION, standing.dayOf("decideCase").orElse(null), timetable);
        put(dates, Column.CLOSED, standing.dayOf("closeCase").orElse(null), timetable);
        return dates;
    }

    private static void put(Map<Column, Day> dates, Column column, @Nullable LocalDate on, Timetable timetable) {
        if (on != null) {
            boolean isKnown = timetable.isKnown(column.anchor())
                    && timetable.on(column.anchor()).equals(on);
            dates.put(column, new Day(on, !isKnown));
        }
    }

    private static Map<String, Span> days(PublishedCase published, Map<Column, Day> dates, List<String> remarks) {
        var days = new LinkedHashMap<String, Span>();
        span(days, "days_clue_to_filing", Column.CLUE, Column.FILED, published, dates);
        span(days, "days_filing_to_decision", Column.FILED, Column.DECISION, published, dates);
        span(days, "days_clue_to_decision", Column.CLUE, Column.DECISION, published, dates);
        span(days, "days_filing_to_close", Column.FILED, Column.CLOSED, published, dates);
        var most = published.days().get("days_filing_to_publication_upper_bound");
        var counted = days.get("days_filing_to_decision");
        if (most != null && counted != null) {
            remarks.add(
                    "filing to decision %d days, inside the %d to the publication".formatted(counted.computed(), most));
            if (counted.computed() > most) {
                remarks.set(
                        remarks.size() - 1,
                        "filing to decision %d days, MORE than the %d to the publication"
                                .formatted(counted.computed(), most));
            }
        }
        published.days().forEach((name, value) -> {
            if (!days.containsKey(name) && !name.equals("days_filing_to_publication_upper_bound")) {
                remarks.add("the file says %s %d; not carried, so not computed".formatted(name, value));
            }
        });
        return days;
    }

    private static void span(
            Map<String, Span> days,
            String name,
            Column from,
            Column to,
            PublishedCase published,
            Map<Column, Day> dates) {
        var start = dates.get(from);
        var end = dates.get(to);
        if (start != null && end != null) {
            days.put(
                    name,
                    new Span(
                            ChronoUnit.DAYS.between(start.on(), end.on()),
                            start.isAssumed() || end.isAssumed(),
                            published.days().get(name)));
        }
    }

    private static List<String> overLimit(Standing standing, PublishedCase published, Timetable timetable) {
        var over = new ArrayList<String>();
        for (var clock : standing.clocks()) {
            // the party's days to speak: that they are over when its silence is noted is no delay
            if (clock.over() <= 0 || clock.limit().equals("A61")) {
                continue;
            }
            var extensions = clock.extensions() == 0
                    ? "no extension recorded"
                    : clock.extensions() + (clock.extensions() == 1 ? " extension" : " extensions") + " recorded";
            if (clock.isRunning()) {
                over.add("%s ran out on %s, still open: the file ends here".formatted(clock.limit(), clock.dueOn()));
            } else {
                over.add("over %s by %d %s, %s (due %s, %d days elapsed)%s"
                        .formatted(
                                clock.limit(),
                                clock.over(),
                                clock.unit(),
                                extensions,
                                clock.dueOn(),
                                clock.elapsed(),
                                isAssumed(clock.limit(), timetable)
                                        ? ", by an assumed date" + evidence(clock, published)
                                        : ""));
            }
        }
        return over;
    }

    /** Where no day was published, an event may still show that the limit had passed. */
    private static String evidence(Standing.Clock clock, PublishedCase published) {
        var kind =
                switch (clock.limit()) {
                    case "A80" -> EventKind.INSTRUCTIONS;
                    case "A02" -> EventKind.SCREENING;
                    default -> null;
                };
        for (var event : published.events()) {
            var date = event.date();
            if (event.kind() == kind && date != null && date.latest().isAfter(clock.dueOn())) {
                return ", but the file has: " + date.text() + " " + event.text();
            }
        }
        return "";
    }

    private static boolean isAssumed(String limit, Timetable timetable) {
        return switch (limit) {
            case "A02" -> !timetable.isKnown(Anchor.CLUE) || !timetable.isKnown(Anchor.FILED);
            case "A80" -> !timetable.isKnown(Anchor.FILED) || !timetable.isKnown(Anchor.DECISION);
            default -> true;
        };
    }

    private static List<String> told(List<Flow> flows, Standing standing) {
        return flows.stream()
                .filter(flow -> flow.isCarried(standing))
                .map(flow -> flow.kind().words() + ": " + flow.told())
                .toList();
    }

    /** What the system does not have, and what the case went through and its file does not show. */
    private static List<String> notCarried(List<String> notCarried, List<Flow> flows, Standing standing) {
        var all = new ArrayList<>(notCarried);
        flows.stream()
                .filter(flow -> !flow.isCarried(standing))
                .forEach(flow -> all.add(flow.kind().words() + " (" + flow.told() + ")"));
        return all;
    }

    private static List<String> assumed(Tale tale, List<Flow> flows, Standing standing) {
        var published = tale.published();
        var timetable = tale.timetable();
        var assumed = new ArrayList<String>();
        var source = Mapping.source(published.sourceChannel()).assumption();
        var right = Mapping.right(published.ipKind()).assumption();
        if (source != null) {
            assumed.add(source);
        }
        if (right != null) {
            assumed.add(right);
        }
        assumed.addAll(tale.ending().assumed());
        flows.stream().filter(flow -> flow.isCarried(standing)).forEach(flow -> assumed.addAll(flow.assumed()));
        if (standing.dayOf("recordStatement").isPresent()) {
            boolean isSilent = standing.clock("A61")
                    .filter(clock -> timetable.on(Anchor.STATEMENT).isAfter(clock.dueOn()))
                    .isPresent();
            assumed.add(
                    isSilent
                            ? "the party's statement: none within the 5 working days"
                            : "the party's statement: waived, as the dates leave no 5 working days");
        }
        timetable.acts().stream()
                .limit(standing.count(Acts.ACT))
                .filter(Timetable.PlannedAct::isAssumed)
                .forEach(act -> assumed.add("an inspection on " + act.on()));
        return assumed;
    }

    /** What people do on a case; the rest of the ledger is the system's. */
    private Set<String> acts() {
        if (acts.isEmpty()) {
            acts.add("lodgeClue");
            api.get(Cast.HEAD, "/api/tasks")
                    .body()
                    .forEach(task -> acts.add(task.path("id").asText()));
        }
        return acts;
    }
}
