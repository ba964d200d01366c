package anjuan.testing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lawful forms to vary one thing of. */
public final class Forms {

    private Forms() {}

    public static Map<String, Object> assign(String lead, String second) {
        return Map.of("ours", true, "lead", lead, "second", second);
    }

    public static Map<String, Object> officers(String lead, String second) {
        return Map.of("lead", lead, "second", second);
    }

    public static Map<String, Object> verified(LocalDate actFrom) {
        return Map.of(
                "findings",
                "现场发现标有“雪松”的服装24件",
                "actFrom",
                actFrom.toString(),
                "harmsSafety",
                false,
                "proposal",
                "FILE");
    }

    public static Map<String, Object> agrees() {
        return Map.of("agrees", true, "opinion", "同意");
    }

    public static Map<String, Object> file() {
        return Map.of("decision", "FILE", "hasEvidence", true, "isPunishable", true, "isOurs", true, "isInTime", true);
    }

    public static Map<String, Object> inspection(String withOfficer) {
        return Map.of(
                "kind",
                "INSPECTION",
                "place",
                "云州市解放路1号",
                "withOfficer",
                withOfficer,
                "firstContact",
                "RIGHTS_TOLD",
                "presence",
                "PRESENT",
                "content",
                "现场检查",
                "evidence",
                List.of(evidence("ON_SITE_RECORD", "现场笔录")));
    }

    /** An original, as a line of the act that brings it. */
    public static Map<String, Object> evidence(String kind, String name) {
        return Map.of("kind", kind, "name", name, "proves", "证明销售侵权服装24件", "from", "当事人", "exemplar", "ORIGINAL");
    }

    public static Map<String, Object> concluded() {
        return Map.of("conclusion", "事实清楚，证据充分", "checked", true);
    }

    /** A meeting of two leaders, of whom the chair speaks last. */
    public static Map<String, Object> meeting(String kind) {
        return Map.of(
                "place",
                "三楼会议室",
                "chair",
                "何军",
                "recorder",
                "周文",
                "unitReport",
                "事实清楚，拟罚款",
                "reviewReport",
                "法制审核同意",
                "views",
                List.of(
                        Map.of("name", "吴伟", "post", "副局长", "said", "同意"),
                        Map.of("name", "何军", "post", "局长", "said", "同意")),
                "kind",
                kind,
                "conclusion",
                "同意处理建议");
    }

    public static Map<String, Object> report(boolean isComplex) {
        return Map.of(
                "facts",
                "当事人销售侵权服装24件",
                "nature",
                "销售侵犯注册商标专用权的商品",
                "lawBroken",
                "商标法第五十七条第三项",
                "lawApplied",
                "商标法第六十条第二款",
                "discretion",
                "一般处罚",
                "proposal",
                "罚款5000元",
                "majorPublicInterest",
                false,
                "complexRelations",
                isComplex,
                "demandedByLaw",
                false);
    }

    public static Map<String, Object> review(String opinion) {
        var form = new HashMap<String, Object>();
        for (var point : new String[] {"jurisdiction", "party", "facts", "nature", "law", "procedure", "fairness"}) {
            form.put(point, opinion.equals("AGREE"));
        }
        form.put("opinion", opinion);
        form.put("advice", opinion.equals("AGREE") ? null : "补充证据");
        return form;
    }

    /** @param field {@code kind} of a proposal, {@code choice} of a decision */
    public static Map<String, Object> penalty(String field, String kind, int fine) {
        return Map.of(field, kind, "reasons", "违法事实清楚", "penalty", Map.of("warning", false, "fine", fine, "gain", 0));
    }

    public static Map<String, Object> served(LocalDate on) {
        return Map.of("way", "IN_PERSON", "servedOn", on.toString(), "receiver", "张经理", "proof", "送达回证签字");
    }

    public static Map<String, Object> closure(String ground) {
        return Map.of("ground", ground, "execution", "VOLUNTARY", "goodsHandling", "无涉案物品");
    }

    /** Confiscated goods, destroyed before a witness. */
    public static Map<String, Object> goods() {
        return Map.of(
                "way", "DESTROYED",
                "place", "云州市垃圾焚烧发电厂",
                "content", "外套24件现场剪毁后焚烧",
                "receiver", "云州市垃圾焚烧发电厂",
                "witness", "张经理");
    }

    public static Map<String, Object> returned(String why) {
        return Map.of("approved", false, "opinion", why);
    }

    public static Map<String, Object> approved() {
        return Map.of("approved", true);
    }

    /** A lawful form with one thing changed; null takes it away. */
    public static Map<String, Object> with(Map<String, Object> form, String field, Object value) {
        var changed = new HashMap<>(form);
        changed.put(field, value);
        return changed;
    }
}
