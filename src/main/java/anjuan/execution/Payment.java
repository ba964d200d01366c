package anjuan.execution;

import anjuan.casefile.Matter;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Part of a performance, in yuan, on one day. */
public record Payment(
        Matter matter,
        int no,
        BigDecimal fine,
        BigDecimal gain,
        boolean goodsHandled,
        boolean correctionDone,
        @Nullable String note,
        LocalDate performedOn) {}
