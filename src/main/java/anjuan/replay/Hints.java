package anjuan.replay;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a file says about the days of a case: its dates, which stand, and its events, which give bounds. */
final class Hints {

    private static final int SEIZURE_DAYS = 30;

    /** How long an answer from above takes where nobody published it: an assumption, no law. */
    private static final int ANSWER_DAYS = 30;

    private final PublishedCase published;
    private final Reach reach;
    private final LocalDate today;
    private final Windows windows;
    private final List<String> remarks;
    private final Map<Anchor, LocalDate> pins = new EnumMap<>(Anchor.class);
    private @Nullable LocalDate seedBound;

    Hints(PublishedCase published, Reach reach, LocalDate today, Windows windows, List<String> remarks) {
        this.published = published;
        this.reach = reach;
        this.today = today;
        this.windows = windows;
        this.remarks = remarks;
        dates();
        events();
    }

    /** The anchors of which the day was published. */
    Map<Anchor, LocalDate> pins() {
        return pins;
    }

    /** The day behind which the clue lies, by what other organs or the party did before; null where nothing says so. */
    @Nullable
    LocalDate seedBound() {
        return seedBound;
    }

    private void dates() {
        for (var anchor : Anchor.values()) {
            var date = anchor.field() == null ? null : published.date(anchor.field());
            if (date == null) {
                continue;
            }
            windows.set(anchor, date.earliest(), Days.earlier(date.latest(), today));
            if (date.isExact()) {
                pins.put(anchor, date.earliest());
            }
        }
        windows.bind(Anchor.CLUE, null, latest("seized"), "seized");
        windows.bind(Anchor.REPORTED, earliest("seized"), null, "seized");
        windows.bind(Anchor.NOTICE, null, latest("hearing"), "hearing");
        windows.bind(Anchor.DECISION, earliest("hearing"), null, "hearing");
        windows.bind(Anchor.DECISION, earliest("resumed"), null, "resumed");
        windows.bind(Anchor.DECISION, earliest("suspended"), null, "suspended");
        windows.bind(Anchor.DECISION, earliest("extended"), null, "extended");
        windows.bind(Anchor.FILED, null, latest("suspended"), "suspended");
        windows.bind(Anchor.FILED, null, latest("extended"), "extended");
        windows.settle();
    }

    private @Nullable LocalDate earliest(String name) {
        var date = published.date(name);
        return date == null ? null : date.earliest();
    }

    private @Nullable LocalDate latest(String name) {
        var date = published.date(name);
        return date == null ? null : date.latest();
    }

    /** What other events say about the days; where it does not fit the published days, these win, and it is said. */
    private void events() {
        for (var event : published.events()) {
            var date = event.date();
            if (date == null) {
                continue;
            }
            switch (event.kind()) {
                case PUBLISHED -> windows.bind(reach.published(), null, date.latest(), event.text());
                case INSTRUCTIONS ->
                    windows.bind(
                            Anchor.DECISION,
                            date.earliest().plusDays(InstructionsAsked.isTold(event) ? ANSWER_DAYS : 1),
                            null,
                            event.text());
                case SCREENING -> windows.bind(Anchor.CLUE, date.earliest(), endOfFirstMonth(date), event.text());
                case REFERRAL -> {
                    if (isHandedIn()) {
                        seed(date.latest());
                        windows.bind(Anchor.CLUE, date.latest(), null, event.text());
                    }
                }
                case BACKGROUND -> {
                    seed(date.latest());
                    windows.bind(
                            Anchor.CLUE,
                            event.text().contains("period") ? date.latest() : date.earliest(),
                            null,
                            event.text());
                }
                case INSPECTION, QUESTIONING, PAPERS, APPRAISAL -> {
                    windows.bind(Anchor.CLUE, null, date.latest(), event.text());
                    windows.bind(Anchor.REPORTED, date.earliest(), null, event.text());
                }
                case OTHER -> placeByEvent(event, date);
                case AFTERMATH -> {}
            }
        }
        Sequel.of(published).turns().stream()
                .findFirst()
                .filter(turn -> turn.revokedOn() != null)
                .ifPresent(turn -> windows.bind(Anchor.ARCHIVED, null, turn.revokedOn(), turn.why()));
        seizure();
        // by custom a case is numbered in the year of its filing
        published.docketYear().ifPresent(year -> {
            var decided = pins.containsKey(Anchor.DECISION) ? pins.get(Anchor.DECISION) : pins.get(Anchor.NOTICE);
            if (decided != null && decided.getYear() == year + 1) {
                windows.bind(Anchor.FILED, null, LocalDate.of(year, 12, 31), "the year of its number");
            }
        });
    }

    /** Where nothing else is known, the case is reported while what was seized may be held, and decided before it must go. */
    private void seizure() {
        var seized = published.date("seized");
        if (seized == null || !seized.isExact() || GoodsTaken.ground(published) == null) {
            return;
        }
        windows.bind(Anchor.REPORTED, null, seized.earliest().plusDays(SEIZURE_DAYS), "thirty days of the seizure");
        if (!pins.containsKey(Anchor.DECISION) && !pins.containsKey(Anchor.NOTICE) && published.date("filed") != null) {
            windows.bind(
                    Anchor.DECISION, null, seized.earliest().plusDays(2 * SEIZURE_DAYS), "sixty days of the seizure");
        }
    }

    /** An event of unknown meaning says when the case was only where nothing else does. */
    private void placeByEvent(PublishedCase.Event event, PartialDate date) {
        if (pins.isEmpty()) {
            windows.bind(Anchor.CLUE, date.earliest(), null, event.text());
            if (!date.isExact()) {
                windows.bind(reach.published(), null, date.latest(), event.text());
            }
        } else {
            remarks.add("not mapped to an act: " + date.text() + " " + event.text());
        }
    }

    private boolean isHandedIn() {
        var channel = published.sourceChannel() == null ? "" : published.sourceChannel();
        return channel.startsWith("transferred") || "reverse_in".equals(published.referralKind());
    }

    private void seed(LocalDate after) {
        if (seedBound == null || after.isAfter(seedBound)) {
            seedBound = after;
        }
    }

    private LocalDate endOfFirstMonth(PartialDate date) {
        var end = date.earliest().withDayOfMonth(date.earliest().lengthOfMonth());
        return end.isAfter(date.latest()) ? date.latest() : end;
    }
}
