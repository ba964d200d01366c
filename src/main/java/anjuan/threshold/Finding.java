package anjuan.threshold;

import anjuan.threshold.Conduct.Presumption;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the acts of one respondent come to in one offence.
 *
 * @param isMixed whether goods were added to services, at the level of services
 * @param conducts numbers of the acts that were added up
 * @param ofTheDay under the rules of the day on which the last of them ended; absent where the table has none of that day
 * @param ofToday under the rules of today, where these are others
 * @param isAcrossLaws whether acts under older rules were added to later ones
 * @param presumptions from which it follows that the party knew; asked for selling only
 * @param suspicion why a crime is suspected below the thresholds too; absent where nobody says so
 * @param gap why the table has no rules of that day; absent where it has
 */
public record Finding(
        int respondent,
        Offence offence,
        boolean isMixed,
        List<Integer> conducts,
        @Nullable Assessment ofTheDay,
        @Nullable Assessment ofToday,
        boolean isAcrossLaws,
        Set<Presumption> presumptions,
        @Nullable String suspicion,
        @Nullable Gap gap) {

    public Finding {
        if (ofTheDay == null && ofToday == null) {
            throw new IllegalArgumentException("no rules at all for " + offence);
        }
    }

    /** The rules that govern: of the day of the act, or of today where these are milder to the party. */
    public Assessment governing() {
        if (ofTheDay == null) {
            return Objects.requireNonNull(ofToday);
        }
        return ofToday != null && isMilder(ofToday, ofTheDay) ? ofToday : ofTheDay;
    }

    /**
     * Against the rules of today alone nobody is charged with what was done before them: then it comes near at most, and
     * nowhere where the law of the day did not know the crime.
     */
    public Standing standing() {
        if (isNoCrime()) {
            return Standing.BELOW;
        }
        return ofTheDay == null
                ? governing().standing().atMost(Standing.NEAR)
                : governing().standing();
    }

    /** Whether the table lacks the rules of the day of the act. */
    public boolean isRuleMissing() {
        return ofTheDay == null;
    }

    /** Whether text and choice of the rules were checked; the choice between older and newer ones was not. */
    public boolean isVerified() {
        return ofToday == null && !isAcrossLaws && governing().isVerified();
    }

    public boolean isSuspected() {
        return suspicion != null && !isNoCrime();
    }

    /** Whether the law of the day did not make it a crime. */
    public boolean isNoCrime() {
        return gap != null && gap.isNoCrime();
    }

    /**
     * Whether it must be handed to the police: a threshold is reached, or on the evidence there is reasonable suspicion.
     *
     * @legal 行政执法机关移送涉嫌犯罪案件的规定 第三条
     */
    public boolean mustBeReferred() {
        return standing() == Standing.REACHED || isSuspected();
    }

    /** Whether officers must be told of it. */
    public boolean isWarning() {
        return standing() != Standing.BELOW || isSuspected();
    }

    private static boolean isMilder(Assessment one, Assessment other) {
        int byStanding = one.standing().compareTo(other.standing());
        return byStanding < 0 || (byStanding == 0 && one.ratio().compareTo(other.ratio()) < 0);
    }
}
