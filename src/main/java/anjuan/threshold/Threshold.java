package anjuan.threshold;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One line of the table: from which amount on an act is a crime.
 *
 * @param rule id of the line in the table
 * @param measure what is counted
 * @param amount itself reaching; in the unit of the measure
 * @param gravest amount from which it is especially serious, itself included; 0 where the table says none
 * @param countsByHalf whether half of it, with half of another, is as much
 * @param law interpretation, as printed in Chinese
 * @param source copy of the text that was read, for who checks it again
 * @param isVerified whether its text was read
 */
public record Threshold(
        String rule,
        Measure measure,
        Condition condition,
        BigDecimal amount,
        BigDecimal gravest,
        boolean countsByHalf,
        String law,
        String article,
        String source,
        boolean isVerified) {

    /** On which acts a line holds. */
    public enum Condition {
        /** Any. */
        ANY,
        /** 二种以上注册商标、二项以上专利 */
        SEVERAL,
        /** 二年内受过刑事处罚或者行政处罚后又实施 */
        REPEAT
    }

    private static final int PLACES = 4;

    public Threshold {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("bpmn/crime-threshold.dmn, " + rule + ": amount " + amount);
        }
    }

    /** How much of the amount a figure is, rounded down, so that only what reaches it is 1. */
    public BigDecimal ratio(BigDecimal figure) {
        return figure.divide(amount, PLACES, RoundingMode.DOWN);
    }

    boolean isReachedBy(BigDecimal figure) {
        return figure.compareTo(amount) >= 0;
    }

    /** Whether the table says from when it is especially serious. */
    public boolean hasGravest() {
        return gravest.signum() > 0;
    }

    boolean isEspeciallySerious(BigDecimal figure) {
        return hasGravest() && figure.compareTo(gravest) >= 0;
    }
}
