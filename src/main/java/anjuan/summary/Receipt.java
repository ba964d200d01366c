package anjuan.summary;

/** What the party did when the decision was handed over (B03). */
public enum Receipt {
    SIGNED,
    REFUSED
}
