package anjuan.threshold;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a finding came to when its figures were last entered, for the page of the case.
 *
 * @param measure that comes nearest; absent where a crime is only suspected
 * @param ratio of its figure to its threshold
 */
public record ThresholdWarning(
        int respondent,
        Offence offence,
        boolean isMixed,
        Standing standing,
        @Nullable Measure measure,
        BigDecimal ratio,
        boolean isSuspected,
        boolean isVerified) {

    static ThresholdWarning of(Finding finding) {
        return new ThresholdWarning(
                finding.respondent(),
                finding.offence(),
                finding.isMixed(),
                finding.standing(),
                finding.governing()
                        .foremost()
                        .map(reading -> reading.threshold().measure())
                        .orElse(null),
                finding.governing().ratio(),
                finding.isSuspected(),
                finding.isVerified());
    }

    public boolean mustBeReferred() {
        return standing == Standing.REACHED || isSuspected;
    }

    /** The ratio in whole per cent, rounded down. */
    public int percent() {
        return ratio.movePointRight(2).intValue();
    }
}
