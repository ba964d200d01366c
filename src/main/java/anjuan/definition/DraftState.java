package anjuan.definition;

/** How far a draft has come. */
public enum DraftState {
    /** Its author changes it. */
    DRAFT,
    /** It has passed the checks and waits for a second person; nobody changes it. */
    SUBMITTED,
    /** It is the version that new cases take. */
    ACTIVE,
    /** It was active until another version was activated. */
    SUPERSEDED,
    /** Its author gave it up. */
    WITHDRAWN
}
