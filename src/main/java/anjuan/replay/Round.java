package anjuan.replay;

import anjuan.replay.Ending.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The days of one decision and of what follows it, up to the archive or to the next decision.
 *
 * @param turn what was published about it
 * @param revokedOn day on which the decision before it is revoked
 */
record Round(Sequel.Turn turn, LocalDate revokedOn, Measure measure, Map<String, LocalDate> tasks) {

    /** The time that a new decision takes from the revocation, where the day of the latter was not published. */
    private static final int ASSUMED_DAYS = 24;

    Round {
        tasks = Map.copyOf(tasks);
    }

    LocalDate day(String task) {
        return Objects.requireNonNull(tasks.get(task), task);
    }

    /** @param latest the day by which what follows the decision is over, because something else comes then */
    static Round of(Sequel.Turn turn, LocalDate notBefore, LocalDate latest, Days days) {
        var decided = turn.decidedOn();
        var revoked = turn.revokedOn() == null
                ? Days.later(notBefore, days.workedOnOrBefore(decided.minusDays(ASSUMED_DAYS)))
                : turn.revokedOn();
        var tasks = new HashMap<String, LocalDate>();
        boolean isPenalty = turn.reach() == Reach.PENALTY;
        var proposed = isPenalty
                ? Days.earlier(days.workingDayFrom(revoked), decided)
                : Days.later(revoked, days.workedOnOrBefore(decided.minusDays(1)));
        for (var task : List.of("recordRepayment", "withdrawPublicity")) {
            tasks.put(task, days.workingDayFrom(revoked));
        }
        for (var task : List.of("proposeDecision", "decideProposal", "serveNotice")) {
            tasks.put(task, proposed);
        }
        tasks.put("recordStatement", Days.earlier(days.afterStatement(proposed), decided));
        tasks.put("holdMeeting", decided);
        tasks.put("decideCase", decided);
        var served = Days.earlier(days.workingDaysAfter(decided, 2), latest);
        for (var task : List.of("serveDecision", "recordPerformance", "handleGoods")) {
            tasks.put(task, served);
        }
        for (var task : List.of("proposeClosure", "endorseClosure", "decideClosure")) {
            tasks.put(task, Days.earlier(days.workingDaysAfter(served, 3), latest));
        }
        tasks.put("archiveCase", Days.earlier(days.workingDaysAfter(served, 5), latest));
        return new Round(turn, revoked, measure(turn), tasks);
    }

    /** No sum of a later decision is read from a file: it carries its outcome in words. */
    private static Measure measure(Sequel.Turn turn) {
        return turn.reach() == Reach.PENALTY
                ? new Measure(false, BigDecimal.ZERO, BigDecimal.ZERO, null, "公开结果（未载明金额）：" + turn.words())
                : Measure.NONE;
    }
}
