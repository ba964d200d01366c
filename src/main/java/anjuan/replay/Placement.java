package anjuan.replay;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives every anchor its day: published ones theirs, the others lawful ones between their neighbours, inside the limits
 * where the published days leave room, on working days.
 */
final class Placement {

    private static final int CLUE_WORKING_DAYS = 15;
    private static final int CASE_DAYS = 90;
    private static final int SERVICE_WORKING_DAYS = 7;
    private static final int PAYMENT_DAYS = 15;
    private static final int CLOSING_WORKING_DAYS = 15;
    private static final int BEFORE_PUBLICATION = 7;
    private static final int AFTER_BACKGROUND = 30;
    private static final int UNDATED = 200;

    private final PublishedCase published;
    private final Reach reach;
    private final LocalDate today;
    private final Windows windows;
    private final Map<Anchor, LocalDate> pins;
    private final @Nullable LocalDate seedBound;
    private final Days working;
    private final List<String> remarks;
    private final LocalDate[] days = new LocalDate[Anchor.values().length];

    Placement(
            PublishedCase published,
            Reach reach,
            LocalDate today,
            Windows windows,
            Hints hints,
            Days working,
            List<String> remarks) {
        this.published = published;
        this.reach = reach;
        this.today = today;
        this.windows = windows;
        this.pins = hints.pins();
        this.seedBound = hints.seedBound();
        this.working = working;
        this.remarks = remarks;
    }

    LocalDate[] place() {
        pins.forEach((anchor, day) -> days[anchor.ordinal()] = day);
        if (pins.isEmpty()) {
            plantSeed();
        }
        placeBefore();
        placeAfter();
        keepLimits();
        onWorkingDays();
        return days;
    }

    /** From the first placed anchor back to the clue; where a bound is nearer than ordinary cases take, time is divided. */
    private void placeBefore() {
        for (int first = firstPlaced(); first > 0; first = firstPlaced()) {
            int tightest = -1;
            double least = 1;
            int gap = 0;
            for (int at = first - 1; at >= 0; at--) {
                gap += Anchor.values()[at + 1].gap();
                double room = (double) ChronoUnit.DAYS.between(windows.low(at), days[first]) / gap;
                if (room < least) {
                    least = room;
                    tightest = at;
                }
            }
            if (tightest >= 0) {
                days[tightest] = windows.low(tightest);
                between(tightest, first);
            } else {
                for (int at = first - 1; at >= 0; at--) {
                    set(at, days[at + 1].minusDays(Anchor.values()[at + 1].gap()), null, days[at + 1]);
                }
            }
        }
    }

    /** The same on to the archive. */
    private void placeAfter() {
        for (int last = lastPlacedInRow(); last < days.length - 1; last = lastPlacedInRow()) {
            int next = nextPlaced(last);
            if (next < 0) {
                next = tightestAfter(last);
            }
            if (next >= 0) {
                days[next] = days[next] == null ? windows.high(next) : days[next];
                between(last, next);
            } else {
                int at = last + 1;
                set(at, days[last].plusDays(Anchor.values()[at].gap()), days[last], null);
            }
        }
    }

    private int tightestAfter(int last) {
        int tightest = -1;
        double least = 1;
        int gap = 0;
        for (int at = last + 1; at < days.length; at++) {
            gap += Anchor.values()[at].gap();
            double room = (double) ChronoUnit.DAYS.between(days[last], windows.high(at)) / gap;
            if (room < least) {
                least = room;
                tightest = at;
            }
        }
        return tightest;
    }

    private int lastPlacedInRow() {
        int at = firstPlaced();
        while (at + 1 < days.length && days[at + 1] != null) {
            at++;
        }
        return at;
    }

    private void plantSeed() {
        var seized = published.date("seized");
        var clue = published.date("clue_received");
        var sent = published.date("transferred");
        if (clue != null) {
            set(0, clue.middle(), null, null);
        } else if (published.isReferral() && sent != null) {
            set(0, sent.earliest(), null, null);
        } else if (seized != null) {
            set(0, seized.earliest(), null, null);
        } else {
            for (var anchor : Anchor.values()) {
                var date = anchor.field() == null ? null : published.date(anchor.field());
                if (date != null) {
                    set(anchor.ordinal(), date.middle(), null, null);
                    return;
                }
            }
            plantFromEvents();
        }
    }

    private void plantFromEvents() {
        var known = reach.published().ordinal();
        if (seedBound != null) {
            set(0, seedBound.plusDays(AFTER_BACKGROUND), null, null);
        } else if (windows.low(0).isAfter(Windows.FLOOR)) {
            set(0, windows.low(0), null, null);
        } else if (windows.high(known).isBefore(today)) {
            set(known, windows.high(known).minusDays(BEFORE_PUBLICATION), null, null);
        } else if (published.docketYear().isPresent()) {
            remarks.add("no date was published: the year is that of its number");
            set(Anchor.FILED.ordinal(), LocalDate.of(published.docketYear().get(), 3, 1), null, null);
        } else {
            remarks.add("no date was published at all: every date is assumed");
            set(0, today.minusDays(UNDATED), null, null);
        }
    }

    private void set(int at, LocalDate wish, @Nullable LocalDate notBefore, @Nullable LocalDate notAfter) {
        var least = notBefore == null ? windows.low(at) : Days.later(windows.low(at), notBefore);
        var most = notAfter == null ? windows.high(at) : Days.earlier(windows.high(at), notAfter);
        days[at] = Days.later(least, Days.earlier(wish, most));
    }

    /** Divides the time between two placed anchors as ordinary cases do. */
    private void between(int from, int to) {
        int whole = 0;
        for (int at = from + 1; at <= to; at++) {
            whole += Anchor.values()[at].gap();
        }
        long room = ChronoUnit.DAYS.between(days[from], days[to]);
        int gone = 0;
        var start = days[from];
        for (int at = from + 1; at < to; at++) {
            gone += Anchor.values()[at].gap();
            set(at, start.plusDays(room * gone / whole), days[at - 1], days[to]);
        }
    }

    private int firstPlaced() {
        for (int at = 0; at < days.length; at++) {
            if (days[at] != null) {
                return at;
            }
        }
        throw new IllegalStateException("no anchor of " + published.id() + " has a day");
    }

    private int nextPlaced(int from) {
        for (int at = from + 1; at < days.length; at++) {
            if (days[at] != null) {
                return at;
            }
        }
        return -1;
    }

    private void keepLimits() {
        if (!pins.containsKey(Anchor.FILED)) {
            int filed = Anchor.FILED.ordinal();
            var wish = Days.later(days[filed], day(Anchor.DECISION).minusDays(CASE_DAYS));
            set(
                    filed,
                    Days.earlier(wish, working.workingDaysAfter(day(Anchor.CLUE), CLUE_WORKING_DAYS)),
                    day(Anchor.CLUE),
                    day(Anchor.REPORTED));
        }
        cap(Anchor.SERVED, working.workingDaysAfter(day(Anchor.DECISION), SERVICE_WORKING_DAYS));
        cap(Anchor.PERFORMED, day(Anchor.SERVED).plusDays(PAYMENT_DAYS));
        cap(Anchor.CLOSED, working.workingDaysAfter(day(Anchor.PERFORMED), CLOSING_WORKING_DAYS));
    }

    private void cap(Anchor anchor, LocalDate most) {
        if (!pins.containsKey(anchor)) {
            set(anchor.ordinal(), Days.earlier(day(anchor), most), days[anchor.ordinal() - 1], null);
        }
    }

    private void onWorkingDays() {
        for (int at = 0; at < days.length; at++) {
            var before = at == 0 ? windows.low(0) : Days.later(windows.low(at), days[at - 1]);
            if (pins.containsKey(Anchor.values()[at])) {
                continue;
            }
            // the party's five days, where the decision leaves them; else it waived them
            var wish = at == Anchor.STATEMENT.ordinal()
                    ? Days.earlier(working.afterStatement(day(Anchor.NOTICE)), windows.high(at))
                    : days[at];
            var day = Days.later(wish, before);
            var next = working.workingDayFrom(day);
            if (!next.isAfter(windows.high(at))) {
                days[at] = next;
            } else {
                var previous = working.workedOnOrBefore(day);
                days[at] = previous.isBefore(before) ? day : previous;
            }
        }
    }

    private LocalDate day(Anchor anchor) {
        return days[anchor.ordinal()];
    }
}
