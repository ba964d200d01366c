package anjuan.replay;

import static anjuan.replay.Scene.UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A case that a procuratorate handed back with its opinion: registered with the clue, the result told to it in the end. */
record CameBack(LocalDate on, String organ, String letter, boolean isDecided) implements Flow {

    private static final String RETURN = "B1";

    static Optional<Flow> of(Tale tale) {
        var published = tale.published();
        var organ = published.referral().from();
        return "reverse_in".equals(published.referralKind()) && organ != null
                ? Optional.of(new CameBack(
                        tale.timetable().on(Anchor.CLUE), organ, SourceLetter.reference(published), tale.isDecided()))
                : Optional.empty();
    }

    @Override
    public FlowKind kind() {
        return FlowKind.CAME_BACK;
    }

    @Override
    public String told() {
        return organ + (isDecided ? ", the result told to it" : "");
    }

    @Override
    public Optional<Scene> next(Moment moment) {
        if (!moment.has("returnRegistered")) {
            return Optional.of(Scene.of(
                    Cast.CLERK,
                    "returnRegistered",
                    on,
                    Map.of(
                            "organ",
                            "PROCURATORATE",
                            "organName",
                            organ,
                            "criminalOutcome",
                            "NOT_PROSECUTED",
                            "letterNumber",
                            letter,
                            "letterOn",
                            on.toString(),
                            "receivedOn",
                            on.toString())));
        }
        var standing = moment.standing();
        return standing.waits("reportToOrgan") && isDecided && standing.count("closeCase") > 0
                ? Optional.of(Scene.of(
                                Cast.UNIT_HEAD,
                                "reportToOrgan",
                                Objects.requireNonNull(standing.date("lastActOn")),
                                Map.of("result", UNKNOWN))
                        .about(RETURN))
                : Optional.empty();
    }

    @Override
    public boolean isCarried(Standing standing) {
        return standing.count("returnRegistered") == 1 && (!isDecided || standing.count("reportToOrgan") == 1);
    }

    @Override
    public List<String> assumed() {
        return List.of("that the procuratorate did not prosecute, and its letter of the day of the clue, " + on);
    }
}
