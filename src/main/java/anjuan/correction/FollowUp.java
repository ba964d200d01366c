package anjuan.correction;

/** What follows where a party has not corrected (P16). */
public enum FollowUp {
    /** 依法给予行政处罚 */
    PENALTY,
    /** 报告上级部门 */
    REPORT_UP
}
