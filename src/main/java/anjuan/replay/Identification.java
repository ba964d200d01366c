package anjuan.replay;

import static anjuan.replay.Scene.UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The right holder says whether the goods are its own: asked for when they were found, answered on the published day. */
record Identification(LocalDate askedOn, LocalDate answeredOn) implements Flow {

    static Optional<Flow> of(Tale tale, @Nullable LocalDate answeredOn) {
        if (answeredOn == null) {
            return Optional.empty();
        }
        var asked = tale.timetable().acts().stream()
                .filter(act -> !act.isAssumed() && !act.on().isAfter(answeredOn))
                .map(Timetable.PlannedAct::on)
                .findFirst()
                .orElse(answeredOn);
        return Optional.of(new Identification(asked, answeredOn));
    }

    @Override
    public FlowKind kind() {
        return FlowKind.IDENTIFICATION;
    }

    @Override
    public String told() {
        return askedOn.equals(answeredOn) ? "at the scene on " + answeredOn : "answered on " + answeredOn;
    }

    @Override
    public Optional<Scene> next(Moment moment) {
        if (!moment.has("identificationAsked")) {
            return moment.hasOfficers()
                    ? Optional.of(Scene.of(
                            Cast.LEAD,
                            "identificationAsked",
                            askedOn,
                            Map.of(
                                    "askedOf",
                                    "权利人（" + UNKNOWN + "）",
                                    "subject",
                                    "涉案物品是否为权利人或者其许可的人生产",
                                    "dueOn",
                                    (answeredOn.isAfter(askedOn) ? answeredOn : askedOn.plusDays(1)).toString())))
                    : Optional.empty();
        }
        return moment.has("recordAnswer")
                ? Optional.empty()
                : Optional.of(Scene.of(
                                Cast.LEAD,
                                "recordAnswer",
                                answeredOn,
                                Map.of(
                                        "result",
                                        "ANSWERED",
                                        "answer",
                                        "鉴别意见的内容" + UNKNOWN,
                                        "evidence",
                                        List.of(Map.of(
                                                "kind", "EXPERT_OPINION",
                                                "name", "权利人鉴别意见",
                                                "proves", UNKNOWN,
                                                "exemplar", "ORIGINAL"))))
                        .about("W1"));
    }

    @Override
    public boolean isCarried(Standing standing) {
        return standing.lastDayOf("recordAnswer").filter(answeredOn::equals).isPresent();
    }

    @Override
    public List<String> assumed() {
        return List.of("the day on which the right holder was asked: " + askedOn);
    }
}
