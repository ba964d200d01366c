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
    TEMPLATE;

    /** Whether it is a rule of the bureau that is no diagram and no decision table. */
    public boolean isRule() {
        return this != PROCESS && this != TABLE;
    }
}
