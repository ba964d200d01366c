package anjuan.document;

/** The forms of the 2021 set that a penalty case fills, with their numbers there. */
public enum PaperKind {
    /** 案件来源登记表 */
    CLUE_REGISTRATION(1, "case-source-registration"),
    /** 立案 / 不予立案审批表 */
    FILING_APPROVAL(7, "filing-approval"),
    /** 行政处罚案件有关事项审批表 */
    MATTER_APPROVAL(8, "matter-approval"),
    /** 案件调查终结报告 */
    INVESTIGATION_REPORT(35, "investigation-report"),
    /** 案件审核 / 法制审核表 */
    REVIEW_FORM(36, "review-form"),
    /** 行政处罚告知书 */
    PENALTY_NOTICE(37, "penalty-notice"),
    /** 行政处理决定审批表 */
    DECISION_APPROVAL(43, "decision-approval"),
    /** 行政处罚决定书 */
    PENALTY_DECISION(45, "penalty-decision"),
    /** 不予行政处罚决定书 */
    NO_PENALTY_DECISION(46, "no-penalty-decision"),
    /** 送达回证 */
    SERVICE_RECEIPT(50, "service-receipt"),
    /** 结案审批表 */
    CLOSURE_APPROVAL(53, "closure-approval");

    private final int form;
    private final String name;

    PaperKind(int form, String name) {
        this.form = form;
        this.name = name;
    }

    /** Number of the form in the set of 2021. */
    public int form() {
        return form;
    }

    /** File name of the template in {@code config/documents}. */
    String template() {
        return "%02d-%s.docx".formatted(form, name);
    }
}
