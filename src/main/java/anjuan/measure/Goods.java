package anjuan.measure;

import anjuan.casefile.CaseNumber;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of goods (form 24).
 *
 * @param quantity as it was counted on the spot; what became of it is said by the moves
 * @param worth value of the whole line in yuan, where it is known
 * @param originLine line of the preservation that the goods came from
 */
public record Goods(
        CaseNumber caseNumber,
        String matter,
        int line,
        String name,
        @Nullable String brand,
        @Nullable String specification,
        BigDecimal quantity,
        String unit,
        @Nullable BigDecimal worth,
        @Nullable String place,
        @Nullable String remark,
        @Nullable Integer originLine) {}
