package anjuan.replay;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a published case went through that a replay does not carry, and why; nothing of it is left out in silence. */
final class NotCarried {

    private static final Pattern SHOPS = Tale.words("shops filed|several shops");
    private static final Pattern CAMPAIGN = Tale.words("many bureaux");
    private static final Pattern OTHER_ORGAN = Tale.words("综合行政执法|综合执法局|comprehensive law-enforcement");
    private static final Pattern HEARING = Tale.words("\\bhearing notice\\b|听证告知|听告");
    private static final Pattern TO_POLICE = Tale.words("to police|移送公安");
    private static final Pattern REQUEST = Tale.words("请示|批复|instructions");
    private static final Pattern SISTER = Tale.words("sister of ([A-Z]{2}-\\d+)");

    private NotCarried() {}

    static List<String> of(PublishedCase published) {
        var found = new LinkedHashSet<String>();
        measures(published, found);
        clocks(published, found);
        above(published, found);
        referral(published, found);
        aftermath(published, found);
        var words = published.words();
        add(
                found,
                SHOPS.matcher(words).find(),
                "the other shops: the file tells neither how many nor who (carried with one)");
        add(found, CAMPAIGN.matcher(words).find(), "the cases of the other bureaus: the file has none of them");
        add(
                found,
                OTHER_ORGAN.matcher(words).find(),
                "another kind of organ than a market bureau (carried by the demo's city bureau)");
        var sister = SISTER.matcher(words);
        add(found, sister.find(), "the link to its sister case, which the file does not have");
        return new ArrayList<>(found);
    }

    private static void measures(PublishedCase published, LinkedHashSet<String> found) {
        add(
                found,
                GoodsTaken.isPreservedOnly(published),
                "preservation of evidence (先行登记保存, A30): the file does not tell what became of it");
        boolean isWithoutLaw = GoodsTaken.isSeized(published) && GoodsTaken.ground(published) == null;
        add(
                found,
                isWithoutLaw,
                "seizure (查封扣押): no law on this kind of right gives the power, so the system has no ground for it (A31)");
        add(
                found,
                HEARING.matcher(published.words()).find(),
                "notice of the right to a hearing: the file tells no penalty that gives it (A63), so the notice here does not");
        var held = published.date("hearing");
        add(
                found,
                held != null,
                "hearing of " + (held == null ? "" : held.text()) + " (听证, A63-A72): the file tells only its day");
    }

    private static void clocks(PublishedCase published, LinkedHashSet<String> found) {
        var suspended = published.date("suspended");
        add(
                found,
                suspended != null,
                "suspension from " + (suspended == null ? "" : suspended.text()) + " (A45): the file tells no ground");
        var extended = published.date("extended");
        add(
                found,
                extended != null && !extended.isExact(),
                "extension of A80 of " + (extended == null ? "" : extended.text()) + ": no day is told");
    }

    private static void above(PublishedCase published, LinkedHashSet<String> found) {
        var events = published.events().stream()
                .filter(event -> event.kind() == EventKind.INSTRUCTIONS)
                .toList();
        boolean isCarried = Ending.of(published).reach().last() == Anchor.ARCHIVED;
        events.stream()
                .filter(event -> !isCarried || !InstructionsAsked.isTold(event))
                .forEach(event -> found.add((REQUEST.matcher(event.text()).find()
                                ? "request for instructions (请示): "
                                : "letter to a superior: ")
                        + dated(event)));
        var note = published.difficultNote();
        boolean isRequest =
                events.isEmpty() && note != null && REQUEST.matcher(note).find();
        add(found, isRequest, "request for instructions (请示): " + note);
    }

    private static void referral(PublishedCase published, LinkedHashSet<String> found) {
        var kind = published.referralKind();
        if (kind != null && !kind.equals("reverse_in")) {
            found.add(
                    switch (kind) {
                        case "police_out" ->
                            published.isReferral()
                                    ? "what the police made of it (F10): the file tells no paper of theirs"
                                    : "referral to the police (移送公安, F04)";
                        case "superior_in" ->
                            "report of the result to the superior that handed the clue down: a letter, no task";
                        case "joint" ->
                            "joint case with the police: what they did with it is theirs; no paper of it is told (H03)";
                        default -> "referral of kind " + kind;
                    });
        } else if (published.referralText() != null) {
            found.add("referral: " + published.referralText());
        }
        var transferred = published.date("transferred");
        add(
                found,
                transferred != null && !published.isReferral(),
                "transfer out" + (transferred == null ? "" : " of " + transferred.text()));
        add(found, published.date("police_accepted") != null, "acceptance by the police");
        add(
                found,
                kind == null
                        && published.outcome() != null
                        && TO_POLICE.matcher(published.outcome()).find(),
                "referral to the police (移送公安), which had not come when it was published");
    }

    /** Decisions and reviews without a day, and what other organs did in them. */
    private static void aftermath(PublishedCase published, LinkedHashSet<String> found) {
        var sequel = Sequel.of(published);
        published.events().stream()
                .filter(event -> event.kind() == EventKind.AFTERMATH)
                .filter(event -> sequel.turns().isEmpty() || !Sequel.isCarried(event))
                .forEach(event -> found.add("after the first decision: " + dated(event)));
        published.events().stream()
                .filter(event -> event.kind() == EventKind.AFTERMATH && Sequel.isReviewWithoutDays(event))
                .forEach(event ->
                        found.add("the review before the revocation: the file tells neither its days nor its number"));
        boolean isTold = published.events().stream().anyMatch(event -> event.kind() == EventKind.AFTERMATH);
        add(
                found,
                !isTold && published.docketNo() != null && published.docketNo().contains("复议"),
                "administrative reconsideration (复议)");
    }

    private static String dated(PublishedCase.Event event) {
        return (event.date() == null ? "" : event.date().text() + " ") + event.text();
    }

    private static void add(LinkedHashSet<String> found, boolean is, @Nullable String what) {
        if (is && what != null) {
            found.add(what);
        }
    }
}
