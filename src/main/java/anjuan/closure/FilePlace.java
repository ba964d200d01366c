package anjuan.closure;

import anjuan.document.PaperKind;

/**
 * Where a paper lies in the file of a case (A108): first the front part, then the back part, each in the order given here.
 *
 * @legal 市场监督管理行政处罚程序规定 第七十八条
 */
enum FilePlace {
    FILING,
    DECISIONS,
    LETTERS,
    EVIDENCE,
    HEARING,
    GOODS,
    OTHER_OF_FRONT,
    SOURCE,
    REPORT,
    REVIEW,
    HEARING_REPORT,
    CLOSURE,
    OTHER_OF_BACK;

    boolean isInFront() {
        return compareTo(OTHER_OF_FRONT) <= 0;
    }

    static FilePlace of(PaperKind kind) {
        return switch (kind) {
            case FILING_APPROVAL -> FILING;
            case SPOT_DECISION, PENALTY_DECISION, NO_PENALTY_DECISION -> DECISIONS;
            case GOODS_TRANSFER_NOTICE,
                    PRESERVED_GOODS_HANDOVER,
                    QUESTIONING_NOTICE,
                    MATERIAL_DEMAND,
                    PRESERVATION_NOTICE,
                    PRESERVATION_RELEASE,
                    MEASURE_DECISION,
                    MEASURE_EXTENSION,
                    MEASURE_RELEASE,
                    EARLY_DISPOSAL_NOTICE,
                    TEST_PERIOD_NOTICE,
                    TEST_RESULT_NOTICE,
                    CORRECTION_ORDER,
                    REFUND_ORDER,
                    PENALTY_NOTICE,
                    HEARING_NOTICE,
                    DEFERRAL_NOTICE,
                    PERFORMANCE_DEMAND,
                    SERVICE_RECEIPT,
                    PUBLIC_NOTICE -> LETTERS;
            case SCENE_RECORD,
                    EVIDENCE_EXTRACT,
                    ELECTRONIC_EVIDENCE_RECORD,
                    QUESTIONING_RECORD,
                    IDENTIFICATION_NOTICE,
                    SAMPLING_RECORD,
                    TEST_COMMISSION,
                    STATEMENT_RECORD -> EVIDENCE;
            case HEARING_RECORD -> HEARING;
            case GOODS_LIST,
                    SEAL_STRIP,
                    CUSTODY_ENTRUSTMENT,
                    EARLY_DISPOSAL_CONFIRMATION,
                    GOODS_HANDLING_RECORD,
                    HAND_OVER_MINUTES -> GOODS;
            case JURISDICTION_DESIGNATION,
                    CASE_TRANSFER,
                    CRIME_REFERRAL,
                    RECONSIDERATION_REQUEST,
                    SUPERVISION_PROPOSAL,
                    ADDRESS_CONFIRMATION,
                    HELP_LETTER,
                    HELP_TO_SEIZE,
                    ENFORCEMENT_APPLICATION,
                    ORGAN_REPLY,
                    LETTER_REPLY -> OTHER_OF_FRONT;
            case CLUE_REGISTRATION, CASE_ASSIGNMENT -> SOURCE;
            case INVESTIGATION_REPORT -> REPORT;
            case REVIEW_FORM -> REVIEW;
            case HEARING_REPORT -> HEARING_REPORT;
            case CLOSURE_APPROVAL -> CLOSURE;
            case MATTER_APPROVAL,
                    MEETING_RECORD,
                    DECISION_APPROVAL,
                    FILE_COVER,
                    FILE_CONTENTS,
                    FILE_REMARKS,
                    INSTRUCTION_REQUEST,
                    INSTRUCTION_REPLY,
                    INSTRUCTION_RETURN,
                    INSTRUCTION_SUPPLEMENT,
                    INSTRUCTION_RESULT,
                    REFERRAL_REPORT,
                    CLUE_LETTER,
                    CASE_SUPERVISION,
                    OVERSIGHT_NOTICE,
                    OVERSIGHT_DECISION,
                    OVERSIGHT_RECHECK,
                    GUIDANCE_OPINION,
                    GUIDANCE_MORE,
                    GUIDANCE_END,
                    GUIDANCE_REPORT,
                    OPINION_REQUEST -> OTHER_OF_BACK;
        };
    }
}
