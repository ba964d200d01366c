package anjuan.link;

/** How one case belongs to another; the law does not define any of these words. */
public enum LinkKind {
    /** 同一线索: one clue gives several cases. */
    SAME_CLUE,
    /** 派生、另案处理: the other case came of this one. */
    DERIVED,
    /** 并案: this case ends, the other leads. */
    MERGED,
    /** 分案: a respondent or a charge of this case becomes a case of its own. */
    SPLIT,
    /** 同一权利系列案件 */
    SAME_RIGHT,
    /** 同一当事人系列案件 */
    SAME_RESPONDENT,
    /** 反向移送: this case came back from police or procuratorate, the other is the file that it went out from. */
    RETURNED;

    /** Whether the other case may be one that is opened by the link. */
    boolean mayOpen() {
        return this == SAME_CLUE || this == DERIVED || this == SPLIT;
    }

    /** Whether an officer proposes it; otherwise it comes with another act. */
    boolean isProposed() {
        return this != RETURNED;
    }

    /** Whether it changes what a case is about, so that it must come before the notice. */
    boolean changesCases() {
        return this == MERGED || this == SPLIT;
    }
}
