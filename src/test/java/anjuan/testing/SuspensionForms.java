package anjuan.testing;

import java.time.LocalDate;
import java.util.Map;

/** Lawful forms of suspension and termination to vary one thing of. */
public final class SuspensionForms {

    private SuspensionForms() {}

    public static Map<String, Object> suspend(String ground) {
        return Map.of("ground", ground, "reason", "邮寄退回，住所无人", "paper", "邮件退回单 2026-18");
    }

    public static Map<String, Object> granted() {
        return Map.of("granted", true);
    }

    public static Map<String, Object> refused() {
        return Map.of("granted", false, "opinion", "可以继续调查");
    }

    public static Map<String, Object> resume(LocalDate causeEndedOn) {
        return Map.of("causeEndedOn", causeEndedOn.toString(), "endingPaper", "当事人到案询问笔录");
    }

    /** The respondent of a {@link Story} is a body. */
    public static Map<String, Object> terminate(LocalDate endedOn) {
        return Map.of(
                "ground",
                "BODY_ENDED",
                "happenedOn",
                endedOn.toString(),
                "noSuccessor",
                true,
                "reason",
                "已注销登记，没有承受人",
                "paper",
                "注销登记通知书");
    }
}
