package anjuan.guidance;

import anjuan.document.NumberKind;
import anjuan.document.PaperKind;
import org.jspecify.annotations.Nullable;

/** By what a bureau above acts on a case of one below. */
public enum GuidanceKind {
    /** 挂牌督办 */
    SUPERVISION(PaperKind.CASE_SUPERVISION, NumberKind.CASE_SUPERVISION),
    /** 调取材料 (X40) */
    PAPERS(PaperKind.OVERSIGHT_NOTICE, NumberKind.OVERSIGHT_NOTICE),
    /** 决定改正 (X41, X42) */
    CORRECTION(PaperKind.OVERSIGHT_DECISION, NumberKind.OVERSIGHT_DECISION),
    /** 个案指导 */
    OPINION(PaperKind.GUIDANCE_OPINION, NumberKind.GUIDANCE_OPINION),
    /** 指定其他下级管辖 (A14); its paper is form 2, which the jurisdiction makes. */
    DESIGNATION(null, null),
    /** 提级管辖 (A14); the same. */
    TAKE_OVER(null, null);

    private final @Nullable PaperKind paper;
    private final @Nullable NumberKind number;

    GuidanceKind(@Nullable PaperKind paper, @Nullable NumberKind number) {
        this.paper = paper;
        this.number = number;
    }

    /** Whether the case goes to another bureau by it, so that nothing is answered. */
    public boolean movesCase() {
        return this == DESIGNATION || this == TAKE_OVER;
    }

    @Nullable
    PaperKind paper() {
        return paper;
    }

    @Nullable
    NumberKind number() {
        return number;
    }
}
