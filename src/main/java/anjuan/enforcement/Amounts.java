package anjuan.enforcement;

import anjuan.casefile.Matter;
import anjuan.execution.LatePenalty;
import anjuan.execution.Owed;
import anjuan.execution.Performance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is owed, in the words of the demand and the application. Papers are in Chinese, whoever reads the screen. */
@Component
class Amounts {

    private final Performance performance;

    Amounts(Performance performance) {
        this.performance = performance;
    }

    /** The rows of money, the late penalty counted up to and with a day. */
    List<Map<String, String>> rows(Matter party, LocalDate asOf) {
        var owed = performance.account(party).owed(asOf);
        var rows = new ArrayList<Map<String, String>>();
        add(rows, "罚款", owed.fine(), "尚未缴纳部分");
        add(rows, "没收违法所得", owed.gain(), "尚未缴纳部分");
        add(rows, "加处罚款", owed.latePenalty(), remark(performance.account(party).latePenalty(asOf), asOf));
        return rows;
    }

    /** What is to be done beside paying. */
    String duties(Matter party, LocalDate asOf, @Nullable String named) {
        var owed = performance.account(party).owed(asOf);
        if (named != null && !named.isBlank()) {
            return named.strip();
        }
        var duties = deeds(owed);
        return duties.isEmpty() ? "无" : String.join("；", duties);
    }

    private static List<String> deeds(Owed owed) {
        var deeds = new ArrayList<String>();
        if (owed.goods()) {
            deeds.add("交出没收物品");
        }
        if (owed.correction()) {
            deeds.add("改正违法行为");
        }
        return deeds;
    }

    private static void add(List<Map<String, String>> rows, String item, BigDecimal amount, String remark) {
        if (amount.signum() > 0) {
            rows.add(Map.of(
                    "item", item, "amount", amount.stripTrailingZeros().toPlainString() + "元", "remark", remark));
        }
    }

    private static String remark(LatePenalty late, LocalDate asOf) {
        return late.capped() ? "已达罚款数额，不再增加" : "每日百分之三，计算至" + asOf;
    }
}
