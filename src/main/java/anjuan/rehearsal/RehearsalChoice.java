package anjuan.rehearsal;

/** Which courses a draft is rehearsed on. */
public enum RehearsalChoice {
    /** The last twenty that began. */
    LATEST,
    /** Those that have not ended. */
    RUNNING,
    /** Those of cases that are named. */
    CASES
}
