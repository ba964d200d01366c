package anjuan.awaited;

import anjuan.deadline.StopReason;
import anjuan.document.NumberKind;
import anjuan.document.PaperKind;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of others by a paper (A22-A24, A26).
 *
 * @legal 市场监督管理行政处罚程序规定 第二十九条、第三十条、第三十二条
 */
public enum AwaitedKind {
    /** 权利人辨认、鉴别 */
    IDENTIFICATION(PaperKind.IDENTIFICATION_NOTICE, NumberKind.IDENTIFICATION_NOTICE, StopReason.IDENTIFICATION),
    /** 检测、检验、检疫、鉴定 */
    TESTING(PaperKind.TEST_COMMISSION, NumberKind.TEST_COMMISSION, StopReason.TESTING),
    /** 限期提供材料 */
    MATERIAL(PaperKind.MATERIAL_DEMAND, NumberKind.MATERIAL_DEMAND, null),
    /** 询问通知 */
    QUESTIONING(PaperKind.QUESTIONING_NOTICE, NumberKind.QUESTIONING_NOTICE, null);

    private final PaperKind paper;
    private final NumberKind number;
    private final @Nullable StopReason stopReason;

    AwaitedKind(PaperKind paper, NumberKind number, @Nullable StopReason stopReason) {
        this.paper = paper;
        this.number = number;
        this.stopReason = stopReason;
    }

    /** The paper that asks. */
    PaperKind paper() {
        return paper;
    }

    NumberKind number() {
        return number;
    }

    /** The reason for which limits stand still meanwhile; none for what does not stop any. */
    @Nullable
    StopReason stopReason() {
        return stopReason;
    }

    /** Whether an answer is worth nothing without the evidence that it brings; a person questioned gives a record of its own. */
    boolean bringsEvidence() {
        return this != QUESTIONING;
    }
}
