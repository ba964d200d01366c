package anjuan.document;

/** What has numbers of its own. */
public enum NumberKind {
    /** 立案号; the form set fixes none, so the pattern is ours. */
    FILING,
    PENALTY_NOTICE,
    HEARING_NOTICE,
    PENALTY_DECISION,
    NO_PENALTY_DECISION
}
