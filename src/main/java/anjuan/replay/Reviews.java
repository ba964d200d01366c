package anjuan.replay;

import static anjuan.replay.Scene.UNKNOWN;

import anjuan.replay.Sequel.Petition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Applications for administrative reconsideration whose day was published: what the bureau got, and when. What it answered
 * and how the review ended, no file has told yet.
 *
 * @param reference number of the last review, where the file has one
 */
record Reviews(List<Petition> petitions, @Nullable String reference) implements Flow {

    private static final String NUMBERED = "复议";

    static Reviews of(Tale tale, Sequel sequel) {
        var docket = tale.published().docketNo();
        return new Reviews(
                sequel.petitions(),
                docket != null && docket.startsWith(NUMBERED)
                        ? docket.substring(docket.indexOf(':') + 1).strip()
                        : null);
    }

    @Override
    public FlowKind kind() {
        return FlowKind.REMEDY;
    }

    @Override
    public String told() {
        return petitions.stream()
                .map(petition ->
                        "applied for on %s, received on %s".formatted(petition.lodgedOn(), petition.receivedOn()))
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }

    @Override
    public Optional<Scene> next(Moment moment) {
        int done = moment.standing().count("remedyOpened");
        if (done == petitions.size()) {
            return Optional.empty();
        }
        var petition = petitions.get(done);
        boolean isTurn = moment.standing().count("serveDecision") > petition.round()
                && moment.standing().count("decisionRevoked") == petition.round();
        return isTurn ? Optional.of(opened(petition, done == petitions.size() - 1)) : Optional.empty();
    }

    private Scene opened(Petition petition, boolean isLast) {
        var form = new LinkedHashMap<String, Object>();
        form.put("party", "P1");
        form.put("kind", "REVIEW");
        form.put("track", "ORDINARY");
        form.put("body", UNKNOWN);
        form.put("reference", isLast ? reference : null);
        form.put("lodgedOn", petition.lodgedOn().toString());
        return Scene.of(Cast.LEGAL_REVIEWER, "remedyOpened", petition.receivedOn(), form);
    }

    @Override
    public boolean isCarried(Standing standing) {
        return standing.count("remedyOpened") == petitions.size();
    }
}
