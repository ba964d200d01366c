package anjuan.replay;

import static anjuan.replay.Scene.UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A case worked on together with the police from the start: entered as a joint action, with what the file says came of it. */
record WorkedTogether(LocalDate on, String police, String result) implements Flow {

    static Optional<Flow> of(Tale tale) {
        var published = tale.published();
        if (!"joint".equals(published.referralKind())) {
            return Optional.empty();
        }
        var referral = published.referral();
        return Optional.of(new WorkedTogether(
                tale.day("assignVerification"),
                referral.to() == null ? "公安机关" : referral.to(),
                referral.result() == null ? UNKNOWN : referral.result()));
    }

    @Override
    public FlowKind kind() {
        return FlowKind.WITH_POLICE;
    }

    @Override
    public String told() {
        return police + ", " + result;
    }

    @Override
    public Optional<Scene> next(Moment moment) {
        return moment.hasOfficers() && !moment.has("workedWithPolice")
                ? Optional.of(Scene.of(
                        Cast.LEAD,
                        "workedWithPolice",
                        on,
                        Map.of(
                                "contactKind",
                                "JOINT_ACTION",
                                "organName",
                                police,
                                "contactContent",
                                "联合行动；公开信息载明的结果：" + result)))
                : Optional.empty();
    }

    @Override
    public boolean isCarried(Standing standing) {
        return standing.count("workedWithPolice") == 1;
    }

    @Override
    public List<String> assumed() {
        return List.of("the day of the joint action: %s, no file tells it; nothing is told to be owed".formatted(on));
    }
}
