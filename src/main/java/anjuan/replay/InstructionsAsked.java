package anjuan.replay;

import static anjuan.replay.Scene.UNKNOWN;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A question that went up level by level: from the city to the province on the published day, from there to the national
 * office, and its answer down again by the decision.
 */
record InstructionsAsked(LocalDate on, LocalDate answeredOn, String question) implements Flow {

    private static final Pattern UP_TO_THE_TOP = Tale.words("instructions requested level by level up to CNIPA");

    /** The matter of the first question of a case. */
    private static final String QUESTION = "Q1";

    static Optional<Flow> of(Tale tale) {
        return tale.published().events().stream()
                .filter(event -> tale.isDecided() && isTold(event))
                .findFirst()
                .map(event -> new InstructionsAsked(
                        event.date().earliest(), tale.days().workedOnOrBefore(tale.day("decideCase")), event.text()));
    }

    /** Whether an event tells who was asked, and on which day. */
    static boolean isTold(PublishedCase.Event event) {
        return UP_TO_THE_TOP.matcher(event.text()).find()
                && event.date() != null
                && event.date().isExact();
    }

    @Override
    public FlowKind kind() {
        return FlowKind.INSTRUCTIONS;
    }

    @Override
    public String told() {
        return "asked on %s, passed up by the province, answered by %s*".formatted(on, answeredOn);
    }

    @Override
    public Optional<Scene> next(Moment moment) {
        if (!moment.has("difficultyRaised")) {
            return moment.hasOfficers() ? Optional.of(raised()) : Optional.empty();
        }
        return moment.standing().waiting().stream()
                .filter(task -> task.matter().equals(QUESTION))
                .findFirst()
                .map(task -> below(task.id(), moment))
                .or(() -> above(moment));
    }

    private Scene raised() {
        return Scene.of(
                Cast.LEAD,
                "difficultyRaised",
                on,
                Map.of(
                        "kinds",
                        List.of("LAW_APPLICATION", "CHARACTERISATION"),
                        "question",
                        question,
                        "disputed",
                        UNKNOWN));
    }

    private Scene below(String task, Moment moment) {
        var scene =
                switch (task) {
                    case "studyDifficulty" -> Scene.of(Cast.LEAD, task, on, study());
                    case "reviewDifficulty" ->
                        Scene.of(Cast.LEGAL_REVIEWER, task, on, Map.of("sufficient", true, "view", UNKNOWN));
                    case "decideEscalation" ->
                        Scene.of(Cast.HEAD, task, on, Map.of("choice", "ASK", "suspends", false));
                    case "considerAnswer" ->
                        Scene.of(Cast.LEAD, task, answeredOn, Map.of("followed", true, "deviation", "按答复办理（回放假定）"));
                    case "reportResult" ->
                        Scene.of(
                                Cast.LEAD,
                                task,
                                moment.standing().dayOf("closeCase").orElseThrow(),
                                Map.of("result", UNKNOWN));
                    default -> throw new IllegalStateException("a question waits for \"" + task + "\"");
                };
        return scene.about(QUESTION);
    }

    private Map<String, Object> study() {
        return Map.of(
                "question", question,
                "disputed", UNKNOWN,
                "leaning", UNKNOWN,
                "articles", UNKNOWN,
                "informantChecked", true);
    }

    private Optional<Scene> above(Moment moment) {
        var file = moment.above();
        return file == null ? Optional.empty() : next(file).map(Scene::aboveIt);
    }

    private Optional<Scene> next(Standing file) {
        boolean isAnswered = file.count("higherReplied") > 0;
        var waits = file.waiting().stream().map(Standing.Task::id).findFirst();
        if (waits.isEmpty()) {
            return file.count("signReply") == 1 && !isAnswered ? Optional.of(higherReplied()) : Optional.empty();
        }
        var day = isAnswered ? answeredOn : on;
        var task = waits.get();
        return Optional.of(
                switch (task) {
                    case "checkRequest" ->
                        Scene.of(Cast.UPPER_LEGAL, task, day, Map.of("receipt", UNKNOWN, "finding", "COMPLETE"));
                    case "studyRequest" ->
                        Scene.of(Cast.UPPER_LEGAL, task, day, reply(isAnswered ? "ANSWERED" : "PASSED_UP"));
                    case "signReply" -> Scene.of(Cast.UPPER_HEAD, task, day, Map.of("agrees", true));
                    default -> throw new IllegalStateException("the file above waits for \"" + task + "\"");
                });
    }

    private static Map<String, Object> reply(String kind) {
        var form = new HashMap<String, Object>(Map.of("study", UNKNOWN, "proposed", kind, "draft", UNKNOWN));
        if (kind.equals("ANSWERED")) {
            form.put("answer", "GUIDED");
        }
        return form;
    }

    private Scene higherReplied() {
        return Scene.of(
                Cast.UPPER_LEGAL,
                "higherReplied",
                answeredOn,
                Map.of("kind", "ANSWERED", "answer", "GUIDED", "number", UNKNOWN, "body", UNKNOWN));
    }

    @Override
    public boolean isCarried(Standing standing) {
        return standing.count("considerAnswer") == 1 && standing.count("reportResult") == 1;
    }

    @Override
    public List<String> assumed() {
        return List.of(
                "the answer: nobody published its day, number or words; taken as followed, on %s".formatted(answeredOn),
                "that the case ran on while the answer was awaited (A45)");
    }
}
