package anjuan.referral;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.threshold.Offence;
import anjuan.threshold.ReferralDuty;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One charge of one suspect that goes, or may go, to the police.
 *
 * @param respondent place of the suspect among the respondents, from 1; 0 where he is only known by name
 * @param offence one of those with thresholds; absent where another crime is named
 * @param otherCrime what the Criminal Law calls another crime; absent for one with thresholds
 * @param crimeArticle its article
 * @param ground what obliges to refer
 * @param charges numbers of the charges of the case that are the same act, with commas between; empty where none was named
 * @param team ids of the officers of the special team, with commas between; absent before it was named
 * @param facts what the team verified
 * @param course what becomes of the case meanwhile; absent before the chief decided
 * @param police the organ that has it; another one after it was passed on
 */
public record Referral(
        CaseNumber caseNumber,
        String matterId,
        int respondent,
        String suspect,
        @Nullable Offence offence,
        @Nullable String otherCrime,
        @Nullable String crimeArticle,
        ReferralDuty.Ground ground,
        String reason,
        String charges,
        @Nullable String team,
        @Nullable String facts,
        @Nullable String grounds,
        @Nullable CaseCourse course,
        @Nullable String courseReason,
        @Nullable String police,
        @Nullable String procuratorate,
        @Nullable String number,
        State state) {

    /** How far it has come. */
    public enum State {
        SUSPECTED,
        TEAMED,
        REPORTED,
        /** 不批准移送 */
        DECLINED,
        APPROVED,
        /** 材料备齐 */
        ASSEMBLED,
        SENT,
        RECEIVED,
        MORE_ASKED,
        POLICE_REFUSED,
        RECONSIDERING,
        UPHELD,
        SUPERVISING,
        /** 不立案已接受 */
        REFUSED,
        POLICE_FILED,
        HANDED_OVER,
        /** 等待刑事结果 */
        AWAITED,
        /** 以移送结案 */
        TRANSFERRED,
        /** 已判处罚金 */
        FINED,
        /** 刑事程序已有其他结果 */
        OVER;

        private static final Set<State> WITHOUT_CRIMINAL_CASE = EnumSet.of(DECLINED, REFUSED, OVER);
        private static final Set<State> SETTLED = EnumSet.of(DECLINED, REFUSED, AWAITED, TRANSFERRED, FINED, OVER);

        /** Whether the act may still come before a criminal court, or is on its way there. */
        public boolean isOpen() {
            return this != FINED && !WITHOUT_CRIMINAL_CASE.contains(this);
        }

        /** Whether something of it is still to be done by us before the case can close. */
        public boolean isUnsettled() {
            return !SETTLED.contains(this);
        }

        /** Whether the police refused and we have not said yet what we make of it. */
        public boolean isRefusedByPolice() {
            return this == POLICE_REFUSED || this == UPHELD;
        }

        /** Whether the police opened a criminal case. */
        public boolean isFiled() {
            return compareTo(POLICE_FILED) >= 0;
        }
    }

    public Matter matter() {
        return new Matter(caseNumber, matterId);
    }

    /** Numbers of the charges of the case that are the same act. */
    public List<Integer> chargeNumbers() {
        return list(charges).stream().map(Integer::valueOf).toList();
    }

    /** Ids of the officers of the special team. */
    public List<String> members() {
        return team == null ? List.of() : list(team);
    }

    /** The crime it names beyond those with thresholds. */
    public Optional<OtherCrime> other() {
        return otherCrime == null || crimeArticle == null
                ? Optional.empty()
                : Optional.of(new OtherCrime(otherCrime, crimeArticle));
    }

    boolean isOf(int place, String name, @Nullable Offence crime, @Nullable String other) {
        boolean isSameSuspect = respondent == place && place > 0 || suspect.equals(name);
        return isSameSuspect && offence == crime && Objects.equals(otherCrime, other);
    }

    private static List<String> list(String text) {
        return text.isBlank() ? List.of() : Arrays.asList(text.split(","));
    }
}
