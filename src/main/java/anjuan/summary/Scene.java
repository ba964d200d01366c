package anjuan.summary;

import anjuan.casefile.CaseNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where two officers found a breach.
 *
 * @param ordinaryBecause why it became an ordinary case; absent while it may be decided on the spot
 */
record Scene(
        CaseNumber caseNumber,
        String place,
        LocalDate foundOn,
        @Nullable String ordinaryBecause,
        @Nullable LocalDate ordinaryOn) {

    boolean isOrdinary() {
        return ordinaryBecause != null;
    }
}
