package anjuan.replay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Goods or places under seal or seized: asked for, approved and carried out on one day. While no release was published, what
 * ends it is assumed: in a case that was decided, the seizure is extended where that brings it to the decision, and goods
 * that the decision does not confiscate go back, on that day or on the last day of the seizure.
 *
 * @param isDayKnown whether its day was published
 * @param decidedOn absent in a case that was published while it was investigated
 */
record Seizure(Facts facts, boolean isDayKnown, @Nullable LocalDate decidedOn, boolean isConfiscated) implements Flow {

    /**
     * @param serial its place among the seizures of the case, from 1
     * @param goods new goods; empty where those of the preservation are taken over
     * @param all everything that it takes
     */
    record Facts(
            int serial,
            LocalDate on,
            Map<String, Object> asked,
            Map<String, Object> taking,
            List<Map<String, Object>> goods,
            List<Map<String, Object>> all) {}

    private static final int EXTENSION_DAYS = 30;
    private static final List<String> DUTIES = List.of(
            "reported",
            "twoOfficers",
            "certificatesShown",
            "partyCalled",
            "reasonsTold",
            "partyHeard",
            "recordMade",
            "recordSigned",
            "absenceWitnessed",
            "otherDuties");
    private static final Map<String, Object> ALLOWED =
            Map.of("linked", true, "noDailyNeeds", true, "notTakenByOthers", true, "recorded", true);

    @Override
    public FlowKind kind() {
        return FlowKind.SEIZURE;
    }

    @Override
    public String told() {
        var line = (facts.goods().isEmpty() ? facts.all() : facts.goods()).get(0);
        return "%s, %s %s on %s%s%s"
                .formatted(
                        facts.asked().get("way").equals("SEAL") ? "sealed" : "seized",
                        line.get("quantity") instanceof BigDecimal sum ? sum.toPlainString() : line.get("quantity"),
                        line.get("unit"),
                        facts.on(),
                        isDayKnown ? "" : "*",
                        facts.goods().isEmpty() ? ", taken over from the preservation" : "");
    }

    @Override
    public Optional<Scene> next(Moment moment) {
        var standing = moment.standing();
        if (standing.count("seizureRequested") < facts.serial()) {
            boolean isTurn = moment.hasOfficers()
                    && standing.count("seizureRequested") == facts.serial() - 1
                    && (!facts.goods().isEmpty() || moment.has("carryOutPreservation"));
            return isTurn
                    ? Optional.of(Scene.of(Cast.LEAD, "seizureRequested", facts.on(), facts.asked()))
                    : Optional.empty();
        }
        if (standing.count("decideSeizure") < facts.serial()) {
            return act(Cast.HEAD, "decideSeizure", facts.on(), Map.of("approved", true));
        }
        if (standing.count("carryOutSeizure") < facts.serial()) {
            return act(Cast.LEAD, "carryOutSeizure", facts.on(), carriedOut());
        }
        return decidedOn == null ? Optional.empty() : end(moment, decidedOn);
    }

    private Map<String, Object> carriedOut() {
        var duties = new HashMap<String, Object>();
        DUTIES.forEach(duty -> duties.put(duty, true));
        var form = new HashMap<String, Object>();
        form.put("taking", facts.taking());
        form.put("duties", duties);
        form.put("allowed", ALLOWED);
        form.put(
                facts.goods().isEmpty() ? "portions" : "goods",
                facts.goods().isEmpty() ? portions(null) : facts.goods());
        return form;
    }

    /** What follows in a case that was decided; one thing after the other, as the file has it. */
    private Optional<Scene> end(Moment moment, LocalDate decidedOn) {
        var standing = moment.standing();
        int asked = standing.count("seizureExtensionRequested") + standing.count("seizureReleaseRequested");
        var lastRequest =
                standing.lastDayOf("seizureReleaseRequested").or(() -> standing.lastDayOf("seizureExtensionRequested"));
        if (standing.count("decideSeizureRequest") < asked) {
            return act(Cast.HEAD, "decideSeizureRequest", lastRequest.orElseThrow(), Map.of("granted", true));
        }
        if (moment.has("seizureReleaseRequested") || moment.has("confiscationRecorded")) {
            return settle(standing);
        }
        var due = standing.clock("A33").map(Standing.Clock::dueOn).orElseThrow();
        if (moment.has("decideCase")) {
            return isConfiscated
                    ? act(Cast.LEAD, "confiscationRecorded", decidedOn, Map.of("portions", portions(null)))
                    : release("DECIDED", decidedOn);
        }
        if (!moment.on().isAfter(due)) {
            return Optional.empty();
        }
        boolean isWorthExtending =
                !moment.has("seizureExtensionRequested") && !decidedOn.isAfter(due.plusDays(EXTENSION_DAYS));
        return isWorthExtending
                ? act(Cast.LEAD, "seizureExtensionRequested", due, Map.of("reason", Scene.UNKNOWN + "（回放假定）"))
                : release("NOT_NEEDED", due);
    }

    private Optional<Scene> release(String ground, LocalDate on) {
        return act(
                Cast.LEAD,
                "seizureReleaseRequested",
                on,
                Map.of("ground", ground, "reason", Scene.UNKNOWN + "（回放假定）", "portions", portions(null)));
    }

    private Optional<Scene> settle(Standing standing) {
        boolean isReleased = standing.count("seizureReleaseRequested") > 0;
        // what was kept on site is back with its release
        boolean isAway = !"ON_SITE".equals(facts.taking().get("custody"));
        if (isReleased && isAway && standing.count("goodsReturned") == 0) {
            var on = standing.lastDayOf("seizureReleaseRequested").orElseThrow();
            return act(
                    Cast.LEAD,
                    "goodsReturned",
                    on,
                    Map.of("receiver", Scene.UNKNOWN, "signed", true, "portions", portions("RELEASED")));
        }
        if (standing.count("settleSeizure") > 0 || !standing.waits("settleSeizure")) {
            return Optional.empty();
        }
        var on = standing.lastDayOf(isReleased ? "seizureReleaseRequested" : "confiscationRecorded")
                .orElseThrow();
        // goods that are confiscated are accounted for when the decision on them was carried out
        boolean isTurn = isReleased || standing.count("handleGoods") > 0;
        return isTurn ? act(Cast.LEAD, "settleSeizure", on, Map.of()) : Optional.empty();
    }

    private List<Map<String, Object>> portions(@Nullable String of) {
        var portions = new ArrayList<Map<String, Object>>();
        var lines = facts.goods().isEmpty() ? facts.all() : facts.goods();
        for (int line = 1; line <= lines.size(); line++) {
            var portion = new HashMap<String, Object>();
            portion.put("line", line);
            portion.put("quantity", lines.get(line - 1).get("quantity"));
            if (of != null) {
                portion.put("of", of);
            }
            portions.add(portion);
        }
        return portions;
    }

    private Optional<Scene> act(Cast who, String task, LocalDate on, Map<String, Object> form) {
        return Optional.of(Scene.of(who, task, on, form).about("S" + facts.serial()));
    }

    @Override
    public boolean isCarried(Standing standing) {
        return standing.count("carryOutSeizure") >= facts.serial()
                && standing.clock("A33").isPresent()
                && (decidedOn == null || standing.count("settleSeizure") > 0);
    }

    @Override
    public List<String> assumed() {
        var assumed = new ArrayList<String>();
        if (!isDayKnown) {
            assumed.add("the day of the seizure: that of the filing, " + facts.on());
        }
        if (decidedOn != null) {
            assumed.add("how the seizure ended: the file does not tell");
        }
        return assumed;
    }
}
