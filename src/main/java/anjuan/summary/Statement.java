package anjuan.summary;

/** What the party said when its rights were told (B02). */
public enum Statement {
    NONE,
    MADE
}
