package anjuan.threshold;

/**
 * Why no threshold is known for an act of a day.
 *
 * @param article that says so, as printed in Chinese; empty where none was read
 * @param isVerified whether its text was read
 */
public record Gap(Kind kind, String article, boolean isVerified) {

    /** What the reason is. */
    public enum Kind {
        /** 当时刑法没有规定该行为 */
        NOT_A_CRIME,
        /** 刑法已有规定，当时的解释没有规定数额 */
        NO_FIGURES,
        /** 当时的规定未收录 */
        NOT_ON_RECORD
    }

    /** Whether the law of the day did not make it a crime. */
    public boolean isNoCrime() {
        return kind == Kind.NOT_A_CRIME;
    }
}
