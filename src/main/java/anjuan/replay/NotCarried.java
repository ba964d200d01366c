package anjuan.replay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a published case went through that the system does not carry yet; nothing of it is left out in silence. */
final class NotCarried {

    /** From this sum on an organisation may ask for a hearing (A63). */
    private static final BigDecimal HEARING_FINE = new BigDecimal(100_000);

    private static final Pattern SEIZURE = words("seiz|\\bseal(ed)?\\b|coercive measure|查封|扣押");
    private static final Pattern PRESERVATION = words("preserv|先行登记");
    private static final Pattern HEARING = words("\\bhearing\\b|听证|听告");
    private static final Pattern APPRAISAL = words("apprais|\\btesting\\b|鉴定|鉴别|检测");
    private static final Pattern EXTENSION = words("extension|extended|延长|延期");
    private static final Pattern HELP = words("help asked|assistance|help of|协助");
    private static final Pattern PARTY_CHANGE = words("party changed|change of (the )?party|变更当事人");
    private static final Pattern PARTIES =
            words("one maker and|sellers raided|shops filed|many bureaux|several parties|joint offenders");
    private static final Pattern BREACHES = words("(two|three|several) (breaches|laws|patents)");
    private static final Pattern JOINT = words("acted together|lead, one helper|joint panel|many bureaux");
    private static final Pattern OTHER_ORGAN = words("综合行政执法|综合执法局|comprehensive law-enforcement");
    private static final Pattern TO_POLICE = words("to police|移送公安");
    private static final Pattern REQUEST = words("请示|批复|instructions|CNIPA");

    private NotCarried() {}

    static List<String> of(PublishedCase published, Ending ending) {
        var found = new LinkedHashSet<String>();
        var words = published.words();
        measures(published, words, found);
        hearing(published, words, ending, found);
        clocks(published, words, found);
        above(published, words, found);
        referral(published, found);
        aftermath(published, found);
        add(found, HELP.matcher(words).find(), "help of other bureaus (A15)");
        add(found, PARTY_CHANGE.matcher(words).find(), "change of the party");
        add(found, PARTIES.matcher(words).find(), "several parties on one clue (carried with one)");
        add(found, BREACHES.matcher(words).find(), "several charges, laws or rights in one case (carried as one)");
        add(found, JOINT.matcher(words).find(), "handling by several bureaus (carried by one)");
        add(
                found,
                OTHER_ORGAN.matcher(words).find(),
                "another kind of organ than a market bureau (carried by the demo's city bureau)");
        return new ArrayList<>(found);
    }

    private static void measures(PublishedCase published, String words, LinkedHashSet<String> found) {
        add(found, PRESERVATION.matcher(words).find(), "preservation of evidence (先行登记保存, A30)");
        var seized = published.date("seized");
        add(
                found,
                seized != null || SEIZURE.matcher(words).find(),
                "seizure (查封扣押, A31-A33)" + (seized == null ? "" : " of " + seized.text()));
        add(found, APPRAISAL.matcher(words).find(), "appraisal as a stop of the clocks (A24, A26)");
    }

    private static void hearing(PublishedCase published, String words, Ending ending, LinkedHashSet<String> found) {
        var held = published.date("hearing");
        if (held != null) {
            found.add("hearing of " + held.text() + " (听证, A63-A72)");
        } else if (HEARING.matcher(words).find()) {
            found.add("notice of the right to a hearing (听证, A63-A64)");
        } else if (ending.measure().fine().compareTo(HEARING_FINE) >= 0) {
            found.add("right to a hearing: the fine reaches the threshold (A63)");
        }
    }

    private static void clocks(PublishedCase published, String words, LinkedHashSet<String> found) {
        var suspended = published.date("suspended");
        add(
                found,
                suspended != null,
                "suspension" + (suspended == null ? "" : " from " + suspended.text()) + " (A45): A80 runs on");
        var extended = published.date("extended");
        add(
                found,
                extended != null && !extended.isExact(),
                "extension of A80" + (extended == null ? "" : " of " + extended.text() + ": no day is told"));
        add(
                found,
                extended == null && EXTENSION.matcher(words).find(),
                "extension of A80: the file supposes one and has none");
    }

    private static void above(PublishedCase published, String words, LinkedHashSet<String> found) {
        var events = published.events().stream()
                .filter(event -> event.kind() == EventKind.INSTRUCTIONS)
                .toList();
        events.forEach(event -> found.add("request for instructions (请示): " + dated(event)));
        if (events.isEmpty() && published.isDifficult()) {
            var note = published.difficultNote();
            boolean isRequest = note == null || REQUEST.matcher(note).find();
            found.add((isRequest ? "request for instructions (请示)" : "escalation") + (note == null ? "" : ": " + note));
        }
    }

    private static void referral(PublishedCase published, LinkedHashSet<String> found) {
        var kind = published.referralKind();
        if (kind != null) {
            found.add(
                    switch (kind) {
                        case "police_out" -> "referral to the police (移送公安, A-3.1)";
                        case "reverse_in" -> "reverse transfer in: the written answer to the procuratorate (检察意见, 3.2)";
                        case "superior_in" -> "report of the result to the superior that handed the clue down";
                        case "joint" -> "joint case with the police";
                        default -> "referral of kind " + kind;
                    });
        } else if (published.referralText() != null) {
            found.add("referral: " + published.referralText());
        }
        var transferred = published.date("transferred");
        add(found, transferred != null, "transfer out" + (transferred == null ? "" : " of " + transferred.text()));
        add(found, published.date("police_accepted") != null, "acceptance by the police");
        add(
                found,
                kind == null
                        && published.outcome() != null
                        && TO_POLICE.matcher(published.outcome()).find(),
                "referral to the police (移送公安)");
    }

    private static void aftermath(PublishedCase published, LinkedHashSet<String> found) {
        published.events().stream()
                .filter(event -> event.kind() == EventKind.AFTERMATH)
                .forEach(event -> found.add("after the first decision: " + dated(event)));
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

    private static Pattern words(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }
}
