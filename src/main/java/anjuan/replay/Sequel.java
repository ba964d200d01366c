package anjuan.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What followed the first decision of a case, as it was published: the decisions after it, and the applications for review.
 *
 * @param turns each decision that took the place of one before it, in their order
 * @param petitions applications for review, in their order
 */
record Sequel(List<Turn> turns, List<Petition> petitions) {

    private static final Pattern REVOKED = Tale.words("revoked|撤销");
    private static final Pattern ITSELF = Tale.words("by the bureau itself|自行撤销");
    private static final Pattern REVIEW = Tale.words("reconsideration|复议");
    private static final Pattern NO_PENALTY = Tale.words("no-penalty decision|不予处罚决定");
    private static final Pattern NEW_DECISION = Tale.words("new (penalty )?decision|重新作出");
    private static final Pattern LODGED = Tale.words("reconsideration applied for|申请复议");
    private static final Pattern ACCEPTED = Tale.words("reconsideration accepted|受理复议");

    /**
     * @param revokedOn day on which the decision before it was revoked, null where it was not published
     * @param why what the file says about the revocation, or about the new decision where that is all it has
     */
    record Turn(
            @Nullable LocalDate revokedOn, boolean isOwn, String why, Reach reach, LocalDate decidedOn, String words) {}

    /**
     * An application for review that was open when the case was published.
     *
     * @param round how many decisions were revoked before it
     */
    record Petition(int round, LocalDate lodgedOn, LocalDate receivedOn) {}

    static Sequel of(PublishedCase published) {
        var turns = new ArrayList<Turn>();
        var petitions = new ArrayList<Petition>();
        PublishedCase.Event revoked = null;
        LocalDate lodged = null;
        for (var event : published.events()) {
            var date = event.date();
            if (event.kind() != EventKind.AFTERMATH || date == null || !date.isExact()) {
                continue;
            }
            var on = date.earliest();
            var reach = reach(event.text());
            if (reach.isPresent()) {
                turns.add(turn(revoked, reach.get(), on, event.text()));
                revoked = null;
            } else if (LODGED.matcher(event.text()).find()) {
                lodged = on;
            } else if (lodged != null && ACCEPTED.matcher(event.text()).find()) {
                petitions.add(new Petition(turns.size(), lodged, on));
                lodged = null;
            } else if (REVOKED.matcher(event.text()).find()) {
                revoked = event;
            }
        }
        return new Sequel(List.copyOf(turns), List.copyOf(petitions));
    }

    /** Whether an event tells of a review whose own days are not told. */
    static boolean isReviewWithoutDays(PublishedCase.Event event) {
        return REVOKED.matcher(event.text()).find()
                && REVIEW.matcher(event.text()).find();
    }

    /** Whether an event is one that a replay enters: a decision, a revocation, or a review of it. */
    static boolean isCarried(PublishedCase.Event event) {
        boolean isDated = event.date() != null && event.date().isExact();
        return isDated
                && (reach(event.text()).isPresent()
                        || LODGED.matcher(event.text()).find()
                        || ACCEPTED.matcher(event.text()).find()
                        || REVOKED.matcher(event.text()).find());
    }

    private static Turn turn(PublishedCase.@Nullable Event revoked, Reach reach, LocalDate on, String words) {
        return revoked == null || revoked.date() == null
                ? new Turn(null, false, words, reach, on, words)
                : new Turn(
                        revoked.date().earliest(),
                        ITSELF.matcher(revoked.text()).find(),
                        revoked.text(),
                        reach,
                        on,
                        words);
    }

    private static Optional<Reach> reach(String text) {
        if (NO_PENALTY.matcher(text).find()) {
            return Optional.of(Reach.EXCUSED);
        }
        return NEW_DECISION.matcher(text).find() ? Optional.of(Reach.PENALTY) : Optional.empty();
    }

    /** Whether a review was still to be decided when the case was published. */
    boolean isReviewOpen() {
        return petitions.stream().anyMatch(petition -> petition.round() == turns.size());
    }
}
