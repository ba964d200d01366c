package anjuan.definition;

/** What a finding means for a draft. */
public enum Severity {
    /** It cannot be submitted, nor activated. */
    BLOCKS,
    /** It can, but should be looked at. */
    WARNS
}
