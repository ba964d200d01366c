package anjuan.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lawful forms of preservations and seizures, to vary one thing of. */
public final class MeasureForms {

    private MeasureForms() {}

    public static Map<String, Object> askPreservation() {
        return Map.of("subject", "外套 120 件", "reason", "当事人可能转移涉案服装");
    }

    /** On the spot at 14:20, with the second officer; the goods come to the bureau. */
    public static Map<String, Object> taking() {
        var taking = new HashMap<String, Object>();
        taking.put("takenAt", "14:20");
        taking.put("withOfficer", Story.SECOND);
        taking.put("place", "云州市解放路1号");
        taking.put("holderKind", "PARTY");
        taking.put("holder", "云州市某百货商行");
        taking.put("custody", "BUREAU");
        taking.put("partyPresent", true);
        taking.put("attendant", "张经理");
        taking.put("sceneRecord", "货架上有标有“雪松”的外套120件");
        return taking;
    }

    /** Two lines: 120 coats and 30 trousers. */
    public static List<Map<String, Object>> goods() {
        return List.of(
                Map.of(
                        "name",
                        "外套",
                        "brand",
                        "雪松",
                        "specification",
                        "XL",
                        "quantity",
                        120,
                        "unit",
                        "件",
                        "worth",
                        12000),
                Map.of("name", "裤子", "brand", "雪松", "quantity", 30, "unit", "条"));
    }

    public static Map<String, Object> preserved() {
        return Map.of(
                "taking", taking(),
                "spot", Map.of("listed", true, "handedOver", true, "recorded", true),
                "goods", goods());
    }

    public static Map<String, Object> urgentlyPreserved() {
        return Forms.with(preserved(), "reason", "当事人正在装车转移");
    }

    public static Map<String, Object> askSeizure() {
        return Map.of(
                "ground", "TRADEMARK-62",
                "way", "SEIZE",
                "subject", "外套 120 件",
                "reason", "涉嫌销售侵犯注册商标专用权的商品");
    }

    public static Map<String, Object> seized() {
        return Map.of(
                "taking", taking(),
                "duties", duties(),
                "allowed", allowed(),
                "goods", goods());
    }

    /** The same, taking goods over from a preservation. */
    public static Map<String, Object> takenOver(List<Map<String, Object>> portions) {
        return Map.of(
                "taking", taking(),
                "duties", duties(),
                "allowed", allowed(),
                "portions", portions);
    }

    public static Map<String, Object> urgentlySeized() {
        var form = new HashMap<>(seized());
        form.put("ground", "TRADEMARK-62");
        form.put("way", "SEIZE");
        form.put("reason", "当事人正在装车转移");
        return form;
    }

    public static Map<String, Object> duties() {
        var duties = new HashMap<String, Object>();
        for (var duty : new String[] {
            "reported",
            "twoOfficers",
            "certificatesShown",
            "partyCalled",
            "reasonsTold",
            "partyHeard",
            "recordMade",
            "recordSigned",
            "absenceWitnessed",
            "otherDuties"
        }) {
            duties.put(duty, true);
        }
        return duties;
    }

    public static Map<String, Object> allowed() {
        return Map.of("linked", true, "noDailyNeeds", true, "notTakenByOthers", true, "recorded", true);
    }

    /** So much of a line that is under the measure. */
    public static Map<String, Object> portion(int line, Number quantity) {
        return Map.of("line", line, "quantity", quantity);
    }

    /** So much of the part of a line that has a fate. */
    public static Map<String, Object> portion(int line, String of, Number quantity) {
        return Map.of("line", line, "of", of, "quantity", quantity);
    }

    /** All of both lines. */
    public static List<Map<String, Object>> everything() {
        return List.of(portion(1, 120), portion(2, 30));
    }

    /** All of both lines, of a fate. */
    public static List<Map<String, Object>> everything(String of) {
        return List.of(portion(1, of, 120), portion(2, of, 30));
    }

    public static Map<String, Object> handle(String handling, List<Map<String, Object>> portions) {
        return Map.of("handling", handling, "reason", "已拍照固定证据", "portions", portions);
    }

    public static Map<String, Object> release(String ground, List<Map<String, Object>> portions) {
        return Map.of("ground", ground, "reason", "经鉴定不侵权", "portions", portions);
    }

    public static Map<String, Object> returned(List<Map<String, Object>> portions) {
        return Map.of("receiver", "张经理", "signed", true, "portions", portions);
    }

    public static Map<String, Object> report(String at) {
        return Map.of("reportedAt", at, "content", "已当场采取，请补办批准手续");
    }
}
