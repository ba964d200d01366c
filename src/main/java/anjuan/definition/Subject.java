package anjuan.definition;

/** What a draft changes. */
public enum Subject {
    PROCESS,
    TABLE,
    /** How filings and papers are numbered. */
    NUMBERING,
    /** What the bureau sets for itself over the statutory limits. */
    LIMITS,
    /** The Word template of one paper. */
    TEMPLATE
}
