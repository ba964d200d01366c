package anjuan.replay;

import anjuan.deadline.WorkingCalendar;
import anjuan.replay.CaseReport.Column;
import anjuan.replay.CaseReport.Day;
import anjuan.replay.CaseReport.Result;
import anjuan.replay.CaseReport.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Carries one case after the other: asks the API where a case stands and goes on from there. */
final class Carrier {

    /** Refusals that are the right answer to what was published, not a fault of the replay. */
    private static final Set<String> LAWFUL_REFUSALS = Set.of("FILING_TIME_BARRED", "DATE_TOO_EARLY", "CLOCK_EXPIRED");

    /** What a review that is still open leaves for later. */
    private static final Set<String> AFTER_SERVICE = Set.of("recordPerformance", "handleGoods", "proposeClosure");

    private static final int MOST_STEPS = 200;

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
    private final WorkingCalendar calendar;
    private final Set<String> acts = new HashSet<>();

    Carrier(Api api, Planner planner, WorkingCalendar calendar) {
        this.api = api;
        this.planner = planner;
        this.calendar = calendar;
    }

    CaseReport carry(PublishedCase published) {
        var ending = Ending.of(published);
        var plan = planner.plan(published, ending.reach());
        var timetable = plan.timetable();
        if (timetable == null) {
            return CaseReport.without(
                    published,
                    Result.EXPLAINED,
                    NotCarried.of(published),
                    "contradictory dates, not bent: " + String.join("; ", plan.contradictions()));
        }
        var tale = new Tale(published, ending, timetable, calendar);
        var flows = Flows.of(tale);
        var script = new Script(tale, flows);
        String number = null;
        try {
            number = lodge(tale, script);
            new Course(tale, script, flows, number).drive();
            return report(tale, flows, number, null, null);
        } catch (Stopped stopped) {
            return report(tale, flows, number, stopped.getMessage(), stopped.answer);
        }
    }

    private String lodge(Tale tale, Script script) throws Stopped {
        var clue = script.clue();
        var answer = api.post(Cast.CLERK, "/api/clues", key(tale.published(), "lodge", clue), clue);
        if (!answer.isOk()) {
            throw new Stopped("lodging the clue", tale.timetable().on(Anchor.CLUE), answer);
        }
        return answer.body().path("caseNumber").asText();
    }

    /** One case on its way: before each task of the ordinary course, whatever its unusual flows want to be done first. */
    private final class Course {

        private final Tale tale;
        private final Script script;
        private final List<Flow> flows;
        private final String number;
        private final Acts acts;

        Course(Tale tale, Script script, List<Flow> flows, String number) {
            this.tale = tale;
            this.script = script;
            this.flows = flows;
            this.number = number;
            this.acts =
                    new Acts(tale.timetable().acts().stream().map(script::act).toList());
        }

        void drive() throws Stopped {
            for (int step = 0; step < MOST_STEPS; step++) {
                var standing = read(number);
                var task = ordinary(standing);
                boolean isOver = task == null || endsBefore(task.id(), standing);
                var scene = isOver ? null : scene(task, standing);
                var moment =
                        new Moment(standing, task == null ? "" : task.id(), scene == null ? LocalDate.MAX : scene.on());
                var first = unusual(moment);
                if (first.isEmpty() && scene == null) {
                    return;
                }
                enter(standing, first.orElse(scene));
            }
            throw new Stopped("the case did not come to its end in " + MOST_STEPS + " steps");
        }

        private Scene scene(Standing.Task task, Standing standing) throws Stopped {
            var scene = script.scene(task.id(), standing);
            if (scene == null) {
                throw new Stopped("the case waits for \"" + task.id() + "\", which the replay does not know");
            }
            return scene.about(task.matter());
        }

        /** The earliest of what the flows want, where its day comes before the next task or is the same. */
        private Optional<Scene> unusual(Moment moment) {
            return Stream.concat(flows.stream().map(flow -> flow.next(moment)), Stream.of(acts.next(moment)))
                    .flatMap(Optional::stream)
                    .filter(scene ->
                            !scene.on().isAfter(moment.on()) || scene.task().equals(Acts.ACT))
                    .min(Comparator.comparing(Scene::on));
        }

        private boolean endsBefore(String task, Standing standing) {
            var sequel = Sequel.of(tale.published());
            boolean isUnderReview = sequel.isReviewOpen()
                    && standing.count("decisionRevoked") == sequel.turns().size();
            return switch (tale.ending().reach()) {
                case VERIFYING -> !task.equals("assignVerification");
                case INVESTIGATING -> task.equals("investigate");
                default -> isUnderReview && AFTER_SERVICE.contains(task);
            };
        }

        private void enter(Standing standing, Scene scene) throws Stopped {
            var body = new LinkedHashMap<String, Object>();
            body.put("occurredOn", scene.on().toString());
            body.put("form", scene.form());
            var matter = scene.matter().isEmpty() ? "" : "?matter=" + scene.matter();
            var step = "%s %s%s %d".formatted(number, scene.task(), matter, standing.count(scene.task()) + 1);
            var answer = api.post(
                    scene.who(),
                    "/api/cases/" + number + "/tasks/" + scene.task() + matter,
                    key(tale.published(), step, body),
                    body);
            // somebody else, or an earlier run, did it: look again where the case stands
            if (!answer.isOk() && !answer.code().equals("TOO_LATE")) {
                throw new Stopped(scene.task(), scene.on(), answer);
            }
        }
    }

    /** What the ordinary course waits for, then what its publication waits for; the end of that lies years ahead. */
    private static Standing.@Nullable Task ordinary(Standing standing) {
        return standing.waiting().stream()
                .filter(Standing.Task::isOrdinary)
                .filter(task -> !task.id().equals("endPublicity"))
                .min(Comparator.comparing(task -> Script.PUBLICITY.contains(task.id())))
                .orElse(null);
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

    // ---- the report

    private CaseReport report(
            Tale tale,
            List<Flow> flows,
            @Nullable String number,
            @Nullable String reason,
            Api.@Nullable Answer refused) {
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
}
