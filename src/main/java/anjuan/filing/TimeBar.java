package anjuan.filing;

import anjuan.casefile.CaseFile;
import anjuan.intake.Verification;
import java.time.LocalDate;

/**
 * 追责时效 (A04): two years from the end of the act, five where life, health or financial safety is touched with harm; an
 * act that goes on is never barred.
 *
 * @legal 行政处罚法 第三十六条
 */
public final class TimeBar {

    private static final int YEARS = 2;
    private static final int YEARS_WITH_HARM = 5;

    private TimeBar() {}

    /**
     * Whether the head may not file. Of a case that comes from the criminal course nobody but the head says so: practice
     * differs on whether the time of that course counts (G04).
     */
    static boolean forbids(Verification verification, CaseFile file) {
        return !file.source().isOfCriminalCourse() && holds(verification, file.receivedOn());
    }

    /** Whether it is for the head to say whether the act may still be punished. */
    static boolean isDisputed(Verification verification, CaseFile file) {
        return file.source().isOfCriminalCourse() && holds(verification, file.receivedOn());
    }

    /**
     * Whether the act may no longer be punished.
     *
     * @param discoveredOn day on which the clue was found or received; the last day of the period still counts as in time
     */
    public static boolean holds(Verification verification, LocalDate discoveredOn) {
        var end = verification.actUntil();
        if (end == null) {
            return false;
        }
        var lastDay = end.plusYears(verification.harmsSafety() ? YEARS_WITH_HARM : YEARS);
        return discoveredOn.isAfter(lastDay);
    }
}
