package anjuan.filing;

/** What the head makes of a verified clue. */
public enum FilingChoice {
    FILE,
    NOT_FILE,
    MORE_CHECKING
}
