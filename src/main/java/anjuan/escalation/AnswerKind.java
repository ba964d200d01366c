package anjuan.escalation;

/** What an answer says to the view of the bureau that asked (Q11). */
public enum AnswerKind {
    AGREED,
    CORRECTED,
    GUIDED
}
