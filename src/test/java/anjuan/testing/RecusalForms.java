package anjuan.testing;

import java.time.LocalDate;
import java.util.Map;

/** Lawful forms of a recusal to vary one thing of. */
public final class RecusalForms {

    private RecusalForms() {}

    /** The party of a {@link Story} asks about somebody of the bureau. */
    public static Map<String, Object> byParty(String officer) {
        return Map.of(
                "asker",
                "PARTY",
                "partyName",
                "云州市某百货商行",
                "officerId",
                officer,
                "ground",
                "DIRECT_INTEREST",
                "facts",
                "系当事人的近亲属",
                "paper",
                "回避申请书");
    }

    public static Map<String, Object> byHimself() {
        return Map.of("asker", "SELF", "ground", "OTHER_RELATION", "facts", "与当事人系同学");
    }

    public static Map<String, Object> granted() {
        return Map.of("granted", true, "opinion", "申请理由成立");
    }

    public static Map<String, Object> refused() {
        return Map.of("granted", false, "opinion", "所称关系不存在");
    }

    /** What a leaders' meeting decided. */
    public static Map<String, Object> meeting(boolean granted, LocalDate on) {
        return Map.of("granted", granted, "opinion", "经集体讨论", "minutes", "局务会议纪要〔2026〕5号", "decidedOn", on.toString());
    }

    public static Map<String, Object> told(LocalDate on) {
        return Map.of("toldOn", on.toString(), "toldHow", "当面送交书面答复，张经理签收");
    }
}
