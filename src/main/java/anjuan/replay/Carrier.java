package anjuan.replay;

import anjuan.replay.CaseReport.Column;
import anjuan.replay.CaseReport.Day;
import anjuan.replay.CaseReport.Result;
import anjuan.replay.CaseReport.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Carries one case after the other: asks the API where a case stands and goes on from there. */
final class Carrier {

    /** What people do on a case, in order; the rest of the ledger is the system's. */
    private static final List<String> ACTS = List.of(
            "lodgeClue",
            "assignVerification",
            "verifyClue",
            "endorseFiling",
            "decideFiling",
            "appointOfficers",
            "extensionRequested",
            "decideExtension",
            "investigativeActTaken",
            "investigate",
            "writeReport",
            "reviewCase",
            "reviewLegally",
            "proposeDecision",
            "decideProposal",
            "serveNotice",
            "recordStatement",
            "holdMeeting",
            "decideCase",
            "serveDecision",
            "recordPerformance",
            "handleGoods",
            "proposeClosure",
            "endorseClosure",
            "decideClosure",
            "archiveCase");

    /** Refusals that are the right answer to what was published, not a fault of the replay. */
    private static final Set<String> LAWFUL_REFUSALS = Set.of("FILING_TIME_BARRED", "DATE_TOO_EARLY", "CLOCK_EXPIRED");

    private static final String ACT = "investigativeActTaken";
    private static final int MOST_STEPS = 60;

    private static final class Stopped extends Exception {
        private final transient Api.Answer answer;

        Stopped(String step, LocalDate on, Api.Answer answer) {
            super("%s on %s was refused: %s".formatted(step, on, answer.refusal()));
            this.answer = answer;
        }

        Stopped(String reason) {
            super(reason);
            this.answer = new Api.Answer(0, com.fasterxml.jackson.databind.node.MissingNode.getInstance());
        }
    }

    private final Api api;
    private final Planner planner;

    Carrier(Api api, Planner planner) {
        this.api = api;
        this.planner = planner;
    }

    CaseReport carry(PublishedCase published) {
        var ending = Ending.of(published);
        var notCarried = NotCarried.of(published, ending);
        var plan = planner.plan(published, ending.reach());
        var timetable = plan.timetable();
        if (timetable == null) {
            return CaseReport.without(
                    published,
                    Result.EXPLAINED,
                    notCarried,
                    "contradictory dates, not bent: " + String.join("; ", plan.contradictions()));
        }
        var script = new Script(published, ending, timetable);
        String number = null;
        try {
            number = lodge(published, script, timetable);
            drive(number, published, ending, script, timetable);
            return report(published, ending, timetable, notCarried, number, null, null);
        } catch (Stopped stopped) {
            return report(published, ending, timetable, notCarried, number, stopped.getMessage(), stopped.answer);
        }
    }

    private String lodge(PublishedCase published, Script script, Timetable timetable) throws Stopped {
        var clue = script.clue();
        var answer = api.post(Cast.CLERK, "/api/clues", key(published, "lodge", clue), clue);
        if (!answer.isOk()) {
            throw new Stopped("lodging the clue", timetable.on(Anchor.CLUE), answer);
        }
        return answer.body().path("caseNumber").asText();
    }

    private void drive(String number, PublishedCase published, Ending ending, Script script, Timetable timetable)
            throws Stopped {
        var standing = read(number);
        for (int step = 0; step < MOST_STEPS; step++) {
            var task = next(standing);
            if (task == null) {
                return;
            }
            if (task.equals("investigate")) {
                enterActs(number, published, script, timetable, standing);
            }
            if (endsBefore(task, ending.reach())) {
                enterExtension(number, published, standing, LocalDate.MAX);
                return;
            }
            var lastDayToSpeak = task.equals("recordStatement")
                    ? standing.clock("A61").map(Standing.Clock::dueOn).orElse(null)
                    : null;
            var scene = script.scene(task, lastDayToSpeak);
            if (scene == null) {
                throw new Stopped("the case waits for \"" + task + "\", which the replay does not know");
            }
            enterExtension(number, published, standing, scene.on());
            var answer = enter(number, published, task, scene);
            // somebody else, or an earlier run, did it: look again where the case stands
            if (!answer.isOk() && !answer.code().equals("TOO_LATE")) {
                throw new Stopped(task, scene.on(), answer);
            }
            standing = read(number);
        }
        throw new Stopped("the case did not come to its end in " + MOST_STEPS + " steps");
    }

    /** What the case itself waits for, then what its publication waits for; its end lies years ahead. */
    private static @Nullable String next(Standing standing) {
        return standing.waiting().stream()
                .filter(task -> !task.equals("endPublicity"))
                .min(Comparator.comparing(Script.PUBLICITY::contains))
                .orElse(null);
    }

    private static boolean endsBefore(String task, Reach reach) {
        return switch (reach) {
            case VERIFYING -> !task.equals("assignVerification");
            case INVESTIGATING -> task.equals("investigate");
            default -> false;
        };
    }

    private void enterActs(
            String number, PublishedCase published, Script script, Timetable timetable, Standing standing)
            throws Stopped {
        for (int done = standing.count(ACT); done < timetable.acts().size(); done++) {
            var scene = script.act(timetable.acts().get(done));
            enterExtension(number, published, standing, scene.on());
            var answer = enter(number, published, ACT, scene, ACT + (done + 1));
            if (!answer.isOk()) {
                throw new Stopped(ACT, scene.on(), answer);
            }
        }
    }

    /** Enters the extension of the case limit that the file tells of, ahead of the first act that is not before it. */
    private void enterExtension(String number, PublishedCase published, Standing standing, LocalDate next)
            throws Stopped {
        var extended = published.date("extended");
        boolean isRunning =
                standing.clock("A80").filter(Standing.Clock::isRunning).isPresent();
        if (extended == null || !extended.isExact() || extended.earliest().isAfter(next) || !isRunning) {
            return;
        }
        for (var step : Script.extension(extended.earliest()).entrySet()) {
            var answer = enter(number, published, step.getKey(), step.getValue());
            if (!answer.isOk()) {
                throw new Stopped(step.getKey(), step.getValue().on(), answer);
            }
        }
    }

    private Api.Answer enter(String number, PublishedCase published, String task, Script.Scene scene) {
        return enter(number, published, task, scene, task);
    }

    private Api.Answer enter(String number, PublishedCase published, String task, Script.Scene scene, String step) {
        var body = new LinkedHashMap<String, Object>();
        body.put("occurredOn", scene.on().toString());
        body.put("form", scene.form());
        return api.post(
                scene.who(),
                "/api/cases/" + number + "/tasks/" + task,
                key(published, number + " " + step, body),
                body);
    }

    /** One key for one step of one case with one content, in whatever run it is sent. */
    private String key(PublishedCase published, String step, Object body) {
        return "replay-"
                + PublishedCase.sha256(published.reference() + '\n' + step + '\n' + api.text(body))
                        .substring(0, 40);
    }

    private Standing read(String number) throws Stopped {
        var answer = api.get(Cast.HEAD, "/api/cases/" + number);
        if (!answer.isOk()) {
            throw new Stopped("the case " + number + " cannot be read: " + answer.refusal());
        }
        return new Standing(answer.body());
    }

    // ---- the report

    private CaseReport report(
            PublishedCase published,
            Ending ending,
            Timetable timetable,
            List<String> notCarried,
            @Nullable String number,
            @Nullable String reason,
            Api.@Nullable Answer refused) {
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
                standing.acts(ACTS),
                verified.body().path("sound").asBoolean(false),
                dates,
                days,
                standing.stage(),
                overLimit(standing, published, timetable),
                notCarried,
                assumed(published, ending, timetable, standing),
                remarks,
                reason == null ? ending.why() : reason);
    }

    private static Map<Column, Day> dates(Standing standing, Timetable timetable) {
        var dates = new EnumMap<Column, Day>(Column.class);
        put(dates, Column.CLUE, standing.date("receivedOn"), timetable);
        put(dates, Column.FILED, standing.date("filedOn"), timetable);
        put(dates, Column.NOTICE, standing.dayOf("serveNotice").orElse(null), timetable);
        put(dates, Column.DECISION, standing.date("decidedOn"), timetable);
        put(dates, Column.CLOSED, standing.dayOf("closeCase").isPresent() ? standing.date("endedOn") : null, timetable);
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

    private static List<String> assumed(
            PublishedCase published, Ending ending, Timetable timetable, Standing standing) {
        var assumed = new ArrayList<String>();
        var source = Mapping.source(published.sourceChannel()).assumption();
        var right = Mapping.right(published.ipKind()).assumption();
        if (source != null) {
            assumed.add(source);
        }
        if (right != null) {
            assumed.add(right);
        }
        assumed.addAll(ending.assumed());
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
                .limit(standing.count(ACT))
                .filter(Timetable.PlannedAct::isAssumed)
                .forEach(act -> assumed.add("an inspection on " + act.on()));
        return assumed;
    }
}
