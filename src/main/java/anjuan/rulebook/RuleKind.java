package anjuan.rulebook;

/** What a bureau sets for itself beside its diagrams. */
public enum RuleKind {
    /** 文书编号: how filings and papers are numbered. */
    NUMBERING,
    /** 本局期限: shorter amounts for its own duties, and when is warned. */
    LIMITS,
    /** 文书模板: the Word template of one paper. */
    TEMPLATE
}
