package anjuan.document;

public enum NumberKind {
    FILING,
    PENALTY_NOTICE,
    PENALTY_DECISION,
    NO_PENALTY_DECISION
}
