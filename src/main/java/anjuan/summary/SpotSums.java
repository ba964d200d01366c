package anjuan.summary;

import anjuan.casefile.Party;
import anjuan.document.PackagedSettings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The sums of the summary procedure in yuan, as {@code config/spot-penalty.yml} has them; each sum itself still passes.
 *
 * @param person highest fine on a natural person
 * @param entity highest fine on a legal person or other organisation
 * @param cash highest fine that is taken in cash without a further ground
 * @param validFrom first day on which a penalty on the spot can be entered
 */
public record SpotSums(BigDecimal person, BigDecimal entity, BigDecimal cash, LocalDate validFrom) {

    private static final String FILE = "config/spot-penalty.yml";

    public SpotSums {
        for (var sum : new BigDecimal[] {person, entity, cash}) {
            if (sum.signum() <= 0) {
                throw new IllegalArgumentException(FILE + ": a sum of " + sum + " yuan");
            }
        }
    }

    /** The highest fine on somebody of this kind; nothing while the kind is unknown. */
    public Optional<BigDecimal> highestFine(Party.Kind kind) {
        return switch (kind) {
            case PERSON -> Optional.of(person);
            case ENTITY -> Optional.of(entity);
            case UNKNOWN -> Optional.empty();
        };
    }

    static SpotSums read() {
        return PackagedSettings.read(FILE, "spot-penalty", SpotSums.class);
    }
}
