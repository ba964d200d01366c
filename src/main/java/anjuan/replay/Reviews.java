package anjuan.replay;

import static anjuan.replay.Scene.UNKNOWN;

import anjuan.replay.Sequel.Petition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Applications for administrative reconsideration of a decision: what the bureau got, what it answered where that has a
 * day, and how it ended where that was published. One without a day is put on the day after the service.
 */
record Reviews(List<Heard> heard) implements Flow {

    /** @param reference number of the review, where the file has one */
    record Heard(Petition petition, LocalDate lodgedOn, LocalDate receivedOn, @Nullable String reference) {}

    static Reviews of(Tale tale, Sequel sequel) {
        var heard = new ArrayList<Heard>();
        for (var petition : sequel.petitions()) {
            var served = DecidedAgain.lastDay(tale.timetable().later(), petition.round(), tale, "serveDecision");
            var lodged = petition.lodgedOn() == null ? served.plusDays(1) : petition.lodgedOn();
            var received = petition.receivedOn() == null ? lodged : petition.receivedOn();
            var docket = tale.published().docketNo();
            boolean isItsNumber = petition.endedOn() == null && docket != null && docket.startsWith("复议");
            heard.add(new Heard(
                    petition,
                    lodged,
                    received,
                    isItsNumber ? docket.substring(docket.indexOf(':') + 1).strip() : null));
        }
        return new Reviews(List.copyOf(heard));
    }

    @Override
    public FlowKind kind() {
        return FlowKind.REMEDY;
    }

    @Override
    public String told() {
        return heard.stream()
                .map(one -> "applied for on %s%s, %s"
                        .formatted(
                                one.lodgedOn(),
                                one.petition().lodgedOn() == null ? "*" : "",
                                one.petition().endedOn() == null
                                        ? "not decided when it was published"
                                        : "settled on " + one.petition().endedOn()))
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }

    @Override
    public Optional<Scene> next(Moment moment) {
        var standing = moment.standing();
        int ended = standing.count("recordRemedyOutcome");
        if (standing.count("remedyOpened") > ended) {
            return answered(standing, ended);
        }
        if (ended == heard.size()) {
            return Optional.empty();
        }
        var next = heard.get(ended);
        boolean isTurn = standing.count("serveDecision") > next.petition().round()
                && standing.count("decisionRevoked") == next.petition().round();
        return isTurn ? Optional.of(opened(next)) : Optional.empty();
    }

    private static Scene opened(Heard next) {
        var form = new LinkedHashMap<String, Object>();
        form.put("party", "P1");
        form.put("kind", "REVIEW");
        form.put("track", "ORDINARY");
        form.put("body", UNKNOWN);
        form.put("reference", next.reference());
        form.put("lodgedOn", next.lodgedOn().toString());
        return Scene.of(Cast.LEGAL_REVIEWER, "remedyOpened", next.receivedOn(), form);
    }

    /** Only a review that ended is answered: of one that was open, the publication says nothing. */
    private Optional<Scene> answered(Standing standing, int ended) {
        var one = heard.get(ended);
        var endedOn = one.petition().endedOn();
        if (endedOn == null) {
            return Optional.empty();
        }
        var matter = "V" + (ended + 1);
        if (standing.count("submitRemedyReply") == ended) {
            return Optional.of(Scene.of(
                            Cast.LEGAL_REVIEWER, "submitRemedyReply", one.receivedOn(), Map.of("reply", UNKNOWN))
                    .about(matter));
        }
        return Optional.of(Scene.of(
                        Cast.LEGAL_REVIEWER,
                        "recordRemedyOutcome",
                        endedOn,
                        Map.of("outcome", "WITHDRAWN", "paper", UNKNOWN, "effectiveOn", endedOn.toString()))
                .about(matter));
    }

    @Override
    public boolean isCarried(Standing standing) {
        long ended = heard.stream().map(one -> one.petition().endedOn()).filter(Objects::nonNull).count();
        return standing.count("remedyOpened") == heard.size() && standing.count("recordRemedyOutcome") == ended;
    }

    @Override
    public List<String> assumed() {
        return heard.stream()
                .filter(one -> one.petition().lodgedOn() == null)
                .map(one -> "the days of the first review: applied for and answered on " + one.lodgedOn()
                        + ", withdrawn when it was settled")
                .toList();
    }
}
