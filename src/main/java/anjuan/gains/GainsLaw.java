package anjuan.gains;

import anjuan.document.PackagedSettings;
import java.time.LocalDate;

/**
 * From when on gains are reckoned as this package does, as {@code config/illegal-gains.yml} has it.
 *
 * @param validFrom first day
 */
record GainsLaw(LocalDate validFrom) {

    private static final String FILE = "config/illegal-gains.yml";

    static GainsLaw read() {
        return PackagedSettings.read(FILE, "illegal-gains", GainsLaw.class);
    }

    boolean isInForce(LocalDate day) {
        return !day.isBefore(validFrom);
    }
}
