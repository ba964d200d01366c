package anjuan.gains;

import anjuan.document.Papers;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Collectors;

/** Puts a reckoning into the words of a paper. Papers are in Chinese, whoever reads the screen. */
final class GainsText {

    private GainsText() {}

    static String of(ReckonedGains gains) {
        var reckoning = gains.reckoning();
        if (reckoning.isUnknown()) {
            return "违法所得：%s的违法所得经查证无法确定（%s），%s于%s批准，在确定罚款时予以考虑。"
                    .formatted(
                            reckoning.party(),
                            reckoning.reason(),
                            reckoning.chief(),
                            Papers.written(Objects.requireNonNull(reckoning.decidedOn())));
        }
        if (Boolean.FALSE.equals(reckoning.approved())) {
            return "违法所得：%s的违法所得拟认定为无法确定，主要负责人未予批准。".formatted(reckoning.party());
        }
        if (!reckoning.known()) {
            return "违法所得：%s的违法所得拟认定为无法确定，尚未经主要负责人批准。".formatted(reckoning.party());
        }
        var costs = gains.items().stream().anyMatch(item -> item.kind().isCost())
                ? "扣除" + items(gains, true)
                : "当事人未能证明可以扣除的支出";
        return "违法所得：%s取得%s；%s；违法所得%s。"
                .formatted(reckoning.party(), items(gains, false), costs, yuan(reckoning.total()));
    }

    private static String items(ReckonedGains gains, boolean costs) {
        return gains.items().stream()
                .filter(item -> item.kind().isCost() == costs)
                .map(item -> "%s%s（证据%s）".formatted(item.item(), yuan(item.amount()), item.evidence()))
                .collect(Collectors.joining("、"));
    }

    private static String yuan(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString() + "元";
    }
}
