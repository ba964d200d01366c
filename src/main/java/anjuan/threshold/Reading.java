package anjuan.threshold;

import java.math.BigDecimal;

/**
 * A figure held against a threshold.
 *
 * @param ratio of the figure to the threshold, 1 where it just reaches it
 */
public record Reading(
        Threshold threshold, Figure figure, BigDecimal ratio, Standing standing, boolean isEspeciallySerious) {

    /** The same in whole per cent, never rounded up to a threshold that is not reached. */
    public int percent() {
        return ratio.movePointRight(2).intValue();
    }
}
