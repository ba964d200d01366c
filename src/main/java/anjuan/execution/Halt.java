package anjuan.execution;

import anjuan.casefile.Matter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A suspension of the execution on a party, its resumption, or its end (A105).
 *
 * @param decision round of the decision that is executed
 * @param ground absent for a resumption
 * @param paper the paper that proves it, by name and number
 * @legal 行政强制法 第三十九条、第四十条
 */
public record Halt(
        Matter party,
        int no,
        int decision,
        Kind kind,
        @Nullable String ground,
        String reason,
        @Nullable String paper,
        String enteredBy,
        LocalDate heldOn) {

    public enum Kind {
        SUSPENDED,
        RESUMED,
        ENDED
    }

    /** Why an execution is suspended. */
    public enum Suspension {
        /** 当事人履行确有困难或者暂无履行能力; after three years the execution ends. */
        HARDSHIP,
        /** 第三人对执行标的主张权利，确有理由 */
        THIRD_PARTY,
        /** 执行可能造成难以弥补的损失，且中止执行不损害公共利益 */
        LASTING_LOSS,
        /** 复议机关或者人民法院决定停止执行 */
        STAYED,
        /** 需要中止执行的其他情形 */
        OTHER
    }

    /** Why an execution ends though not everything was performed. */
    public enum End {
        /** 公民死亡，无遗产可供执行，又无义务承受人 */
        NO_ESTATE,
        /** 法人或者其他组织终止，无财产可供执行，又无义务承受人 */
        NO_SUCCESSOR,
        /** 执行标的灭失 */
        OBJECT_LOST,
        /** 据以执行的行政决定被撤销 */
        DECISION_ANNULLED,
        /** 中止执行满三年，不再执行 */
        THREE_YEARS,
        /** 人民法院裁定终结执行 */
        COURT_ENDED,
        /** 需要终结执行的其他情形 */
        OTHER
    }
}
