package anjuan.threshold;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The acts of a party under the rules of one day.
 *
 * @param law interpretations in force then, as printed in Chinese
 * @param readings one for each threshold that holds and has a figure, in the order of the table
 * @param byHalves how far two figures are that count by half (著作权); BELOW where none do
 */
public record Assessment(String law, List<Reading> readings, Standing byHalves) {

    public Assessment {
        readings = List.copyOf(readings);
    }

    public Standing standing() {
        return readings.stream().map(Reading::standing).reduce(byHalves, Standing::or);
    }

    public boolean isEspeciallySerious() {
        return readings.stream().anyMatch(Reading::isEspeciallySerious);
    }

    public boolean isVerified() {
        return readings.stream().allMatch(reading -> reading.threshold().isVerified());
    }

    /** The figure that comes nearest to its threshold, or is farthest over it. */
    public Optional<Reading> foremost() {
        return readings.stream().max(Comparator.comparing(Reading::ratio));
    }

    /** The highest share of a threshold; zero where no figure has one. */
    public BigDecimal ratio() {
        return foremost().map(Reading::ratio).orElse(BigDecimal.ZERO);
    }
}
