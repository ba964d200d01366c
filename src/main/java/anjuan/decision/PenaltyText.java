package anjuan.decision;

import java.math.BigDecimal;
import java.util.ArrayList;

/** Puts a penalty into the words of a paper. Papers are in Chinese, whoever reads the screen. */
public final class PenaltyText {

    private PenaltyText() {}

    public static String of(Penalty penalty) {
        var parts = new ArrayList<String>();
        if (penalty.correction() != null) {
            parts.add("责令改正：" + penalty.correction());
        }
        if (penalty.warning()) {
            parts.add("警告");
        }
        if (penalty.gain().signum() > 0) {
            parts.add("没收违法所得" + yuan(penalty.gain()));
        }
        if (penalty.goods() != null) {
            parts.add("没收" + penalty.goods());
        }
        if (penalty.restrictionTerms() != null) {
            parts.add(penalty.restrictionTerms());
        }
        if (penalty.fine().signum() > 0) {
            parts.add("罚款" + yuan(penalty.fine()));
        }
        return parts.isEmpty() ? "不予行政处罚" : String.join("；", parts);
    }

    /** What of it is set off, because another organ has taken it; empty where nothing is. */
    public static String setOff(Credit credit) {
        if (credit.isNothing()) {
            return "";
        }
        var parts = new ArrayList<String>();
        if (credit.fine().signum() > 0) {
            parts.add("罚款" + yuan(credit.fine()));
        }
        if (credit.gain().signum() > 0) {
            parts.add("违法所得" + yuan(credit.gain()));
        }
        return "。%s已收缴的%s予以折抵（%s）".formatted(credit.organ(), String.join("、", parts), credit.paper());
    }

    static String yuan(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString() + "元";
    }
}
