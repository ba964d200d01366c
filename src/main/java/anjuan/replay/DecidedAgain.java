package anjuan.replay;

import static anjuan.replay.Scene.UNKNOWN;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** A decision that was revoked and the one that took its place; the ordinary course then goes through it once more. */
record DecidedAgain(List<Round> rounds) implements Flow {

    static List<Flow> of(Tale tale) {
        var flows = new ArrayList<Flow>();
        var sequel = Sequel.of(tale.published());
        if (!tale.timetable().later().isEmpty()) {
            flows.add(new DecidedAgain(tale.timetable().later()));
            if (!sequel.petitions().isEmpty()) {
                flows.add(Reviews.of(tale, sequel));
            }
        }
        return flows;
    }

    @Override
    public FlowKind kind() {
        return FlowKind.DECIDED_AGAIN;
    }

    @Override
    public String told() {
        return rounds.stream()
                .map(round -> "revoked on %s%s, %s on %s"
                        .formatted(
                                round.revokedOn(),
                                round.turn().revokedOn() == null ? "*" : "",
                                round.turn().words(),
                                round.turn().decidedOn()))
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }

    @Override
    public Optional<Scene> next(Moment moment) {
        int done = moment.standing().count("decisionRevoked");
        boolean isServed = moment.standing().count("serveDecision") > done;
        if (done == rounds.size() || !isServed) {
            return Optional.empty();
        }
        var round = rounds.get(done);
        var form = new LinkedHashMap<String, Object>();
        form.put("party", "P1");
        form.put("ground", round.turn().isOwn() ? "OWN_ERROR" : "JUDGMENT");
        form.put("basis", round.turn().isOwn() ? null : UNKNOWN);
        form.put("reason", "据公开信息：" + round.turn().why());
        return Optional.of(Scene.of(Cast.HEAD, "decisionRevoked", round.revokedOn(), form));
    }

    @Override
    public boolean isCarried(Standing standing) {
        return standing.count("decisionRevoked") == rounds.size()
                && standing.daysOf("decideCase")
                        .containsAll(rounds.stream()
                                .map(round -> round.turn().decidedOn())
                                .toList());
    }

    @Override
    public List<String> assumed() {
        var assumed = new ArrayList<String>();
        for (var round : rounds) {
            if (!round.turn().isOwn()) {
                assumed.add(
                        "the ground of the revocation: a judgment, as the file has a lawsuit before the new decision");
            }
            if (round.turn().reach() == Reach.PENALTY) {
                assumed.add("the measure of the decision of " + round.turn().decidedOn() + ": not published, in words");
            }
        }
        return assumed;
    }
}
