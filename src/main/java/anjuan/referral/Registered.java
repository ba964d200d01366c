package anjuan.referral;

import anjuan.casefile.CaseNumber;
import anjuan.threshold.Offence;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the register of referrals.
 *
 * @param offence one of those with thresholds; absent where another crime is named
 * @param begunOn day of the suspicion
 * @param sentOn absent before it was sent
 * @param lateBecause why it was sent after its 24 hours
 * @param isLate whether a step of ours is late, or was
 * @param dueLimit the clock that runs and is due first
 */
public record Registered(
        CaseNumber caseNumber,
        String matter,
        String suspect,
        @Nullable Offence offence,
        @Nullable String otherCrime,
        @Nullable String crimeArticle,
        @Nullable String number,
        @Nullable String police,
        Referral.State state,
        LocalDate begunOn,
        @Nullable LocalDate sentOn,
        @Nullable String lateBecause,
        boolean isLate,
        @Nullable String dueLimit,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate warnOn) {}
