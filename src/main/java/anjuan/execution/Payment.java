package anjuan.execution;

import anjuan.casefile.Matter;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Part of a performance, in yuan, on one day.
 *
 * @param latePenalty what was paid of the late penalty, beside the fine
 * @param enforced whether the bureau took it by force
 * @param urgency why it was enforced at night or on a holiday, where it was
 * @param performedOn day of the slip, which may lie before the day on which it was entered
 */
public record Payment(
        Matter matter,
        int no,
        BigDecimal fine,
        BigDecimal gain,
        BigDecimal latePenalty,
        boolean goodsHandled,
        boolean correctionDone,
        boolean restrictionDone,
        boolean enforced,
        @Nullable String urgency,
        @Nullable String note,
        LocalDate performedOn) {}
