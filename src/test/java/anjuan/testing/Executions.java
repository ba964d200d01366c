package anjuan.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Lawful forms about the execution of a decision, to vary one thing of. */
public final class Executions {

    private Executions() {}

    public static Map<String, Object> paid(int fine, int latePenalty) {
        return Map.of("fine", fine, "latePenalty", latePenalty);
    }

    public static Map<String, Object> asksForInstalments() {
        return Map.of("byInstalments", true, "reason", "资金周转困难，附财务报表");
    }

    public static Map<String, Object> instalment(int amount, LocalDate dueOn) {
        return Map.of("amount", amount, "dueOn", dueOn.toString());
    }

    @SafeVarargs
    public static Map<String, Object> granted(Map<String, Object>... instalments) {
        return Map.of("granted", true, "instalments", List.of(instalments), "opinion", "确有困难，同意");
    }

    /** @param kind REVIEW or SUIT */
    public static Map<String, Object> remedy(String kind, LocalDate lodgedOn) {
        return Map.of(
                "party",
                "P1",
                "kind",
                kind,
                "track",
                "ORDINARY",
                "body",
                kind.equals("SUIT") ? "云州市东山区人民法院" : "云州市人民政府",
                "reference",
                "〔2025〕12号",
                "lodgedOn",
                lodgedOn.toString());
    }

    public static Map<String, Object> outcome(String outcome, LocalDate effectiveOn) {
        return Map.of("outcome", outcome, "paper", "（2025）云01行初12号行政判决书", "effectiveOn", effectiveOn.toString());
    }

    public static Map<String, Object> application() {
        return Map.of(
                "court",
                "云州市东山区人民法院",
                "grounds",
                "经催告仍未履行，当事人在云州市有经营场所",
                "hasApplication",
                true,
                "hasDecision",
                true,
                "hasViews",
                true,
                "hasSubject",
                true,
                "hasOthers",
                true);
    }

    public static Map<String, Object> court(String answer) {
        return Map.of("answer", answer, "paper", "（2025）云01行审3号", "heard", false);
    }

    public static Map<String, Object> halt(String ground) {
        return Map.of("ground", ground, "reason", "经查证属实", "paper", "调查报告〔2025〕3号");
    }
}
