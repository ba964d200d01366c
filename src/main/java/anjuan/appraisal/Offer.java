package anjuan.appraisal;

import anjuan.awaited.AwaitedKind;
import anjuan.casefile.RightKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A result that bureaus may cite, without the case that it comes from.
 *
 * @param bureauId bureau that offers it
 * @param body who tested, appraised or identified
 * @param withdrawnOn absent while it may be cited
 */
public record Offer(
        String id,
        String bureauId,
        AwaitedKind kind,
        RightKind rightKind,
        @Nullable String rightNumber,
        @Nullable String rightName,
        String product,
        String body,
        @Nullable String reportNumber,
        String result,
        LocalDate resultedOn,
        String offeredBy,
        LocalDate offeredOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawnWhy) {

    public boolean isOpen() {
        return withdrawnOn == null;
    }
}
