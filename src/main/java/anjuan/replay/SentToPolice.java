package anjuan.replay;

import static anjuan.replay.Scene.UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A case that went to the police: suspected, reported, approved and sent on one day, the published one where there is one. */
record SentToPolice(LocalDate on, boolean isAssumed, String police, String offence, String suspect) implements Flow {

    private static final String REFERRAL = "Y1";
    private static final String REPORT = "REFERRAL_REPORT";

    static Optional<Flow> of(Tale tale) {
        var published = tale.published();
        if (!published.isReferral() || !"police_out".equals(published.referralKind())) {
            return Optional.empty();
        }
        boolean isDated = published.isExact("transferred");
        var on = isDated
                ? Objects.requireNonNull(published.date("transferred")).earliest()
                : tale.day("assignVerification");
        var police = published.referral().to();
        boolean isPatent = published.ipKind() != null && published.ipKind().startsWith("patent");
        return Optional.of(new SentToPolice(
                on,
                !isDated,
                police == null ? "公安机关" : police,
                isPatent ? "PATENT" : "SELLING",
                Tale.party(published)));
    }

    @Override
    public FlowKind kind() {
        return FlowKind.SENT_TO_POLICE;
    }

    @Override
    public String told() {
        return police + " on " + on + (isAssumed ? "*" : "");
    }

    @Override
    public Optional<Scene> next(Moment moment) {
        if (!moment.hasOfficers()) {
            return Optional.empty();
        }
        var standing = moment.standing();
        if (!moment.has("crimeSuspected")) {
            return Optional.of(Scene.of(
                    Cast.LEAD,
                    "crimeSuspected",
                    on,
                    Map.of("suspect", suspect, "offence", offence, "ground", "SUSPICION", "reason", UNKNOWN)));
        }
        return standing.waiting().stream()
                .filter(task -> task.matter().equals(REFERRAL))
                .findFirst()
                .flatMap(task -> scene(task.id(), standing))
                .map(scene -> scene.about(REFERRAL));
    }

    /** Up to the sending: whether and when the police took it in, no file tells. */
    private Optional<Scene> scene(String task, Standing standing) {
        return switch (task) {
            case "nameReferralTeam" -> Optional.of(Scene.of(Cast.UNIT_HEAD, task, on, Script.officers()));
            case "reportReferral" ->
                Optional.of(Scene.of(Cast.LEAD, task, on, Map.of("facts", UNKNOWN, "grounds", UNKNOWN)));
            case "decideReferral" ->
                Optional.of(Scene.of(
                        Cast.CHIEF,
                        task,
                        on,
                        Map.of("approved", true, "decidedAt", "10:00", "course", "GO_ON", "courseReason", UNKNOWN)));
            case "assembleReferral" -> Optional.of(Scene.of(Cast.LEAD, task, on, sent(standing)));
            default -> Optional.empty();
        };
    }

    private Map<String, Object> sent(Standing standing) {
        return Map.of(
                "police",
                police,
                "procuratorate",
                "同级人民检察院（" + UNKNOWN + "名称）",
                "sentAt",
                "12:00",
                "materials",
                List.of(Map.of("item", standing.paper(REPORT), "kind", "REPORT")),
                "absent",
                List.of(
                        Map.of("kind", "GOODS_LIST", "reason", UNKNOWN),
                        Map.of("kind", "TEST_RESULTS", "reason", UNKNOWN),
                        Map.of("kind", "OTHER", "reason", UNKNOWN)));
    }

    @Override
    public boolean isCarried(Standing standing) {
        return standing.count("sendReferral") == 1;
    }

    @Override
    public List<String> assumed() {
        return isAssumed
                ? List.of("the day of the referral: %s, no file tells it".formatted(on))
                : List.of("that report, decision and letter were of the day of the transfer");
    }
}
