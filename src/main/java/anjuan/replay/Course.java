package anjuan.replay;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One case on its way: before each task of the ordinary course, whatever its unusual flows want to be done first. */
final class Course {

    /** What a review that is still open leaves for later. */
    private static final Set<String> AFTER_SERVICE = Set.of("recordPerformance", "handleGoods", "proposeClosure");

    private static final int MOST_STEPS = 200;

    private final Api api;
    private final Tale tale;
    private final Script script;
    private final List<Flow> flows;
    private final Acts acts;

    Course(Api api, Tale tale, List<Flow> flows) {
        this.api = api;
        this.tale = tale;
        this.script = new Script(tale, flows);
        this.flows = flows;
        this.acts = new Acts(tale.timetable().acts().stream().map(script::act).toList());
    }

    /** Hands the clue in; the same clue is the same file in every run. */
    String lodge() throws Stopped {
        var clue = script.clue();
        var answer = api.post(Cast.CLERK, "/api/clues", key("lodge", clue), clue);
        if (!answer.isOk()) {
            throw new Stopped("lodging the clue", tale.timetable().on(Anchor.CLUE), answer);
        }
        return answer.body().path("caseNumber").asText();
    }

    /** Goes on from where the case stands, to the end that was published. */
    void drive(String number) throws Stopped {
        for (int step = 0; step < MOST_STEPS; step++) {
            var standing = read(Cast.HEAD, number);
            var above = above(standing);
            var task = ordinary(standing);
            boolean isOver = task == null || endsBefore(task.id(), standing);
            var scene = isOver ? null : scene(task, standing);
            var moment = new Moment(
                    standing, above, task == null ? "" : task.id(), scene == null ? LocalDate.MAX : scene.on());
            var first = unusual(moment);
            if (first.isEmpty() && scene == null) {
                return;
            }
            var entered = first.orElse(scene);
            enter(entered.above() ? Objects.requireNonNull(above) : standing, entered);
        }
        throw new Stopped("the case did not come to its end in " + MOST_STEPS + " steps");
    }

    /** The file that the bureau above opened on the last question of the case. */
    private @Nullable Standing above(Standing standing) throws Stopped {
        if (standing.count("difficultyRaised") == 0) {
            return null;
        }
        var questions = api.get(Cast.HEAD, "/api/cases/" + standing.number() + "/questions")
                .body();
        var file = questions.path(questions.size() - 1).path("upperFile");
        return file.isTextual() ? read(Cast.UPPER_LEGAL, file.asText()) : null;
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
        var number = standing.number();
        var body = new LinkedHashMap<String, Object>();
        body.put("occurredOn", scene.on().toString());
        body.put("form", scene.form());
        var matter = scene.matter().isEmpty() ? "" : "?matter=" + scene.matter();
        var step = "%s %s%s %d".formatted(number, scene.task(), matter, standing.count(scene.task()) + 1);
        var answer = api.post(
                scene.who(), "/api/cases/" + number + "/tasks/" + scene.task() + matter, key(step, body), body);
        // somebody else, or an earlier run, did it: look again where the case stands
        if (!answer.isOk() && !answer.code().equals("TOO_LATE")) {
            throw new Stopped(scene.task(), scene.on(), answer);
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
    private String key(String step, Object body) {
        return "replay-"
                + PublishedCase.sha256(tale.published().reference() + '\n' + step + '\n' + api.text(body))
                        .substring(0, 40);
    }

    private Standing read(Cast who, String number) throws Stopped {
        var answer = api.get(who, "/api/cases/" + number);
        if (!answer.isOk()) {
            throw new Stopped("the case " + number + " cannot be read: " + answer.refusal());
        }
        return new Standing(answer.body());
    }
}
