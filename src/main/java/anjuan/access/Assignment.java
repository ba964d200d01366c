package anjuan.access;

/** An officer named on a case, leading or second. */
public record Assignment(String officerId, Duty duty) {

    public enum Duty {
        /** 主办 */
        LEAD,
        /** 协办 */
        SECOND
    }
}
