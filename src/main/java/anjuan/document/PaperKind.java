package anjuan.document;

import java.util.Set;
import java.util.TreeSet;

/** The forms of the 2021 set that a penalty case fills, with their numbers there. */
public enum PaperKind {
    /** 案件来源登记表 */
    CLUE_REGISTRATION(1, "case-source-registration"),
    /** 立案 / 不予立案审批表 */
    FILING_APPROVAL(
            7,
            "filing-approval",
            "filingKind",
            "facts",
            "grounds",
            "unitHeadName",
            "unitHeadOpinion",
            "headName",
            "headOpinion",
            "approvedOn"),
    /** 行政处罚案件有关事项审批表 */
    MATTER_APPROVAL(8, "matter-approval", "matter", "grounds", "headName", "headOpinion"),
    /** 案件调查终结报告 */
    INVESTIGATION_REPORT(
            35,
            "investigation-report",
            "facts",
            "evidence",
            "nature",
            "lawBroken",
            "lawApplied",
            "discretion",
            "proposal"),
    /** 案件审核 / 法制审核表 */
    REVIEW_FORM(
            36,
            "review-form",
            "reviewKind",
            "round",
            "point1",
            "point2",
            "point3",
            "point4",
            "point5",
            "point6",
            "point7",
            "opinion",
            "advice",
            "reviewerName",
            "reviewedOn"),
    /** 行政处罚告知书 */
    PENALTY_NOTICE(37, "penalty-notice", "facts", "lawBroken", "lawApplied", "proposal", "issuedOn"),
    /** 行政处理决定审批表 */
    DECISION_APPROVAL(
            43,
            "decision-approval",
            "facts",
            "lawApplied",
            "decisionKind",
            "proposal",
            "grounds",
            "opinion",
            "headName",
            "headOpinion",
            "approvedOn"),
    /** 当场行政处罚决定书 */
    SPOT_DECISION(
            44,
            "spot-decision",
            "place",
            "facts",
            "lawBroken",
            "lawApplied",
            "discretion",
            "partyPoints",
            "partyAnswer",
            "penalty",
            "payment",
            "reviewRoute",
            "receiptNote",
            "certificates",
            "issuedOn"),
    /** 行政处罚决定书 */
    PENALTY_DECISION(
            45,
            "penalty-decision",
            "facts",
            "evidence",
            "nature",
            "lawBroken",
            "lawApplied",
            "discretion",
            "grounds",
            "proposal",
            "decisionKind",
            "partyPoints",
            "partyAnswer",
            "issuedOn"),
    /** 不予行政处罚决定书 */
    NO_PENALTY_DECISION(
            46,
            "no-penalty-decision",
            "facts",
            "evidence",
            "nature",
            "lawBroken",
            "lawApplied",
            "discretion",
            "grounds",
            "proposal",
            "decisionKind",
            "partyPoints",
            "partyAnswer",
            "issuedOn"),
    /** 送达回证 */
    SERVICE_RECEIPT(50, "service-receipt", "documentName", "serviceWay", "servedOn", "receiver", "serviceProof"),
    /** 结案审批表 */
    CLOSURE_APPROVAL(
            53,
            "closure-approval",
            "closingGround",
            "execution",
            "goodsHandling",
            "note",
            "unitHeadName",
            "unitHeadOpinion",
            "headName",
            "headOpinion",
            "approvedOn");

    /** What every paper may show of its case and of itself. */
    private static final Set<String> SHARED = Set.of(
            "caseNumber",
            "filingNumber",
            "bureauName",
            "unitName",
            "source",
            "receivedOn",
            "respondent",
            "respondentCode",
            "respondentAddress",
            "respondentPhone",
            "right",
            "summary",
            "officers",
            "parties",
            "number",
            "madeOn");

    private final int form;
    private final String name;
    private final Set<String> own;

    /** @param own the fields that a paper of this kind has beside those of every paper */
    PaperKind(int form, String name, String... own) {
        this.form = form;
        this.name = name;
        this.own = Set.of(own);
    }

    /** Number of the form in the set of 2021. */
    public int form() {
        return form;
    }

    /** File name of the template in {@code config/documents}. */
    String template() {
        return "%02d-%s.docx".formatted(form, name);
    }

    /** The fields that a template of this kind may name. */
    Set<String> fields() {
        var fields = new TreeSet<>(SHARED);
        fields.addAll(own);
        return fields;
    }
}
