package anjuan.testing;

import static anjuan.testing.Forms.with;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lawful forms of orders to correct and of illegal gains, to vary one thing of. */
public final class CorrectionForms {

    private CorrectionForms() {}

    public static Map<String, Object> correction(LocalDate dueOn) {
        var form = new HashMap<String, Object>();
        form.put("kind", "CORRECTION");
        form.put("respondent", 1);
        form.put("facts", "当事人销售标有“雪松”商标的服装");
        form.put("lawBroken", "商标法第五十七条第三项");
        form.put("lawApplied", "商标法第六十条第二款");
        form.put("demand", "停止销售，下架全部涉案商品，书面报告改正情况");
        form.put("dueOn", dueOn.toString());
        return form;
    }

    /** An order to pay back 800 yuan in two sums. */
    public static Map<String, Object> refund(LocalDate dueOn) {
        return with(
                with(with(correction(dueOn), "kind", "REFUND"), "demand", "退还多收的服务费"),
                "amounts",
                List.of(
                        Map.of("item", "多收的服务费", "amount", 500, "remark", "李某"),
                        Map.of("item", "多收的检索费", "amount", 300)));
    }

    public static Map<String, Object> ordered() {
        return Map.of("granted", true);
    }

    /** Gains of which every item rests on evidence 1, which came by a day. */
    public static Map<String, Object> reckoned(LocalDate proveBy, List<Map<String, Object>> items) {
        var form = new HashMap<String, Object>();
        form.put("respondent", 1);
        form.put("known", true);
        form.put("proveBy", proveBy.toString());
        form.put("allShown", true);
        form.put("items", items);
        form.put("reason", "逐笔核对收款记录、进货单和完税证明");
        return form;
    }

    public static Map<String, Object> item(String kind, String what, Number amount) {
        return Map.of("kind", kind, "item", what, "amount", amount, "evidence", "1");
    }
}
