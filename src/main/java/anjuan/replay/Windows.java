package anjuan.replay;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For each anchor of a case the earliest and the latest day that is possible; anchors never overtake each other. */
final class Windows {

    static final LocalDate FLOOR = LocalDate.of(2000, 1, 1);

    private final List<String> remarks;
    private LocalDate[] low = new LocalDate[Anchor.values().length];
    private LocalDate[] high = new LocalDate[Anchor.values().length];

    /** @param remarks takes what does not fit */
    Windows(LocalDate today, List<String> remarks) {
        this.remarks = remarks;
        Arrays.fill(low, FLOOR);
        Arrays.fill(high, today);
    }

    LocalDate low(int at) {
        return low[at];
    }

    LocalDate high(int at) {
        return high[at];
    }

    /** Takes a published date of an anchor as its window, whatever the others are. */
    void set(Anchor anchor, LocalDate earliest, LocalDate latest) {
        low[anchor.ordinal()] = earliest;
        high[anchor.ordinal()] = latest;
    }

    /** Carries what was set to the neighbours. */
    void settle() {
        spread(low, high);
    }

    /** Narrows a window; where that leaves no day for some anchor, the published days win, and it is said. */
    void bind(Anchor anchor, @Nullable LocalDate notBefore, @Nullable LocalDate notAfter, String why) {
        var lowTrial = low.clone();
        var highTrial = high.clone();
        int at = anchor.ordinal();
        if (notBefore != null && notBefore.isAfter(lowTrial[at])) {
            lowTrial[at] = notBefore;
        }
        if (notAfter != null && notAfter.isBefore(highTrial[at])) {
            highTrial[at] = notAfter;
        }
        if (spread(lowTrial, highTrial)) {
            low = lowTrial;
            high = highTrial;
        } else {
            remarks.add("does not fit the published days and was left aside: " + why);
        }
    }

    /** Carries bounds to the neighbours; false when no day is left for some anchor. */
    static boolean spread(LocalDate[] low, LocalDate[] high) {
        for (int at = 1; at < low.length; at++) {
            low[at] = Days.later(low[at], low[at - 1]);
        }
        for (int at = low.length - 2; at >= 0; at--) {
            high[at] = Days.earlier(high[at], high[at + 1]);
        }
        for (int at = 0; at < low.length; at++) {
            if (low[at].isAfter(high[at])) {
                return false;
            }
        }
        return true;
    }
}
