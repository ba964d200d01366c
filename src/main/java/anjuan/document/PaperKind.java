package anjuan.document;

/**
 * The forms of the set of 2021, with their numbers there. What each may show stands in {@code config/documents/fields.yml}.
 *
 * @legal 市场监督管理行政处罚文书格式范本（2021年修订版）
 */
public enum PaperKind {
    /** 案件来源登记表 */
    CLUE_REGISTRATION(1, "case-source-registration"),
    /** 指定管辖通知书 */
    JURISDICTION_DESIGNATION(2, "jurisdiction-designation"),
    /** 案件交办通知书 */
    CASE_ASSIGNMENT(3, "case-assignment"),
    /** 案件移送函 */
    CASE_TRANSFER(4, "case-transfer"),
    /** 涉嫌犯罪案件移送书 */
    CRIME_REFERRAL(5, "crime-referral"),
    /** 查封 / 扣押物品移送告知书 */
    GOODS_TRANSFER_NOTICE(6, "goods-transfer-notice"),
    /** 立案 / 不予立案审批表 */
    FILING_APPROVAL(7, "filing-approval"),
    /** 行政处罚案件有关事项审批表 */
    MATTER_APPROVAL(8, "matter-approval"),
    /** 现场笔录 */
    SCENE_RECORD(9, "scene-record"),
    /** 送达地址确认书 */
    ADDRESS_CONFIRMATION(10, "address-confirmation"),
    /** 证据提取单 */
    EVIDENCE_EXTRACT(11, "evidence-extract"),
    /** 电子数据证据提取笔录 */
    ELECTRONIC_EVIDENCE_RECORD(12, "electronic-evidence-record"),
    /** 询问通知书 */
    QUESTIONING_NOTICE(13, "questioning-notice"),
    /** 询问笔录 */
    QUESTIONING_RECORD(14, "questioning-record"),
    /** 限期提供材料通知书 */
    MATERIAL_DEMAND(15, "material-demand"),
    /** 协助辨认 / 鉴别通知书 */
    IDENTIFICATION_NOTICE(16, "identification-notice"),
    /** 协助调查函 */
    HELP_LETTER(17, "help-letter"),
    /** 协助扣押通知书 */
    HELP_TO_SEIZE(18, "help-to-seize"),
    /** 先行登记保存证据通知书 */
    PRESERVATION_NOTICE(19, "preservation-notice"),
    /** 解除先行登记保存证据通知书 */
    PRESERVATION_RELEASE(20, "preservation-release"),
    /** 实施行政强制措施决定书 */
    MEASURE_DECISION(21, "measure-decision"),
    /** 延长行政强制措施期限决定书 */
    MEASURE_EXTENSION(22, "measure-extension"),
    /** 解除行政强制措施决定书 */
    MEASURE_RELEASE(23, "measure-release"),
    /** 场所 / 设施 / 财物清单 */
    GOODS_LIST(24, "goods-list"),
    /** 封条 */
    SEAL_STRIP(25, "seal-strip"),
    /** 委托保管书 */
    CUSTODY_ENTRUSTMENT(26, "custody-entrustment"),
    /** 先行处置物品确认书 */
    EARLY_DISPOSAL_CONFIRMATION(27, "early-disposal-confirmation"),
    /** 先行处置物品公告 */
    EARLY_DISPOSAL_NOTICE(28, "early-disposal-notice"),
    /** 抽样记录 */
    SAMPLING_RECORD(29, "sampling-record"),
    /** 检测 / 检验 / 检疫 / 鉴定委托书 */
    TEST_COMMISSION(30, "test-commission"),
    /** 检测 / 检验 / 检疫 / 鉴定期间告知书 */
    TEST_PERIOD_NOTICE(31, "test-period-notice"),
    /** 检测 / 检验 / 检疫 / 鉴定结果告知书 */
    TEST_RESULT_NOTICE(32, "test-result-notice"),
    /** 责令改正通知书 */
    CORRECTION_ORDER(33, "correction-order"),
    /** 责令退款通知书 */
    REFUND_ORDER(34, "refund-order"),
    /** 案件调查终结报告 */
    INVESTIGATION_REPORT(35, "investigation-report"),
    /** 案件审核 / 法制审核表 */
    REVIEW_FORM(36, "review-form"),
    /** 行政处罚告知书 */
    PENALTY_NOTICE(37, "penalty-notice"),
    /** 陈述申辩笔录 */
    STATEMENT_RECORD(38, "statement-record"),
    /** 行政处罚听证通知书 */
    HEARING_NOTICE(39, "hearing-notice"),
    /** 听证笔录 */
    HEARING_RECORD(40, "hearing-record"),
    /** 听证报告 */
    HEARING_REPORT(41, "hearing-report"),
    /** 行政处罚案件集体讨论记录 */
    MEETING_RECORD(42, "meeting-record"),
    /** 行政处理决定审批表 */
    DECISION_APPROVAL(43, "decision-approval"),
    /** 当场行政处罚决定书 */
    SPOT_DECISION(44, "spot-decision"),
    /** 行政处罚决定书 */
    PENALTY_DECISION(45, "penalty-decision"),
    /** 不予行政处罚决定书 */
    NO_PENALTY_DECISION(46, "no-penalty-decision"),
    /** 延期 / 分期缴纳罚款通知书 */
    DEFERRAL_NOTICE(47, "deferral-notice"),
    /** 行政处罚决定履行催告书 */
    PERFORMANCE_DEMAND(48, "performance-demand"),
    /** 强制执行申请书 */
    ENFORCEMENT_APPLICATION(49, "enforcement-application"),
    /** 送达回证 */
    SERVICE_RECEIPT(50, "service-receipt"),
    /** 行政处罚文书送达公告 */
    PUBLIC_NOTICE(51, "public-notice"),
    /** 涉案物品处理记录 */
    GOODS_HANDLING_RECORD(52, "goods-handling-record"),
    /** 结案审批表 */
    CLOSURE_APPROVAL(53, "closure-approval"),
    /** 卷宗封面 */
    FILE_COVER(54, "file-cover"),
    /** 卷内文件目录 */
    FILE_CONTENTS(55, "file-contents"),
    /** 卷内备考表 */
    FILE_REMARKS(56, "file-remarks"),
    /** 关于疑难案件的请示; no form of the set, as those that follow: numbered from 101 in the order of our templates. */
    INSTRUCTION_REQUEST(101, "instruction-request"),
    /** 对案件请示的答复 */
    INSTRUCTION_REPLY(102, "instruction-reply"),
    /** 退回案件请示通知 */
    INSTRUCTION_RETURN(103, "instruction-return"),
    /** 补充案件请示材料通知 */
    INSTRUCTION_SUPPLEMENT(104, "instruction-supplement"),
    /** 请示案件办理结果报告 */
    INSTRUCTION_RESULT(105, "instruction-result"),
    /** 涉嫌犯罪案件移送报告 */
    REFERRAL_REPORT(110, "referral-report"),
    /** 复议申请书, to the police that opened no case */
    RECONSIDERATION_REQUEST(111, "reconsideration-request"),
    /** 立案监督建议书 */
    SUPERVISION_PROPOSAL(112, "supervision-proposal"),
    /** 涉案物品、材料移交笔录 */
    HAND_OVER_MINUTES(113, "hand-over-minutes"),
    /** 挂牌督办通知书 */
    CASE_SUPERVISION(121, "case-supervision"),
    /** 执法监督通知书 */
    OVERSIGHT_NOTICE(122, "oversight-notice"),
    /** 执法监督决定书 */
    OVERSIGHT_DECISION(123, "oversight-decision"),
    /** 执法监督复核决定书 */
    OVERSIGHT_RECHECK(124, "oversight-recheck"),
    /** 个案指导意见 */
    GUIDANCE_OPINION(125, "guidance-opinion"),
    /** 补充报告通知 */
    GUIDANCE_MORE(126, "guidance-more"),
    /** 督办、指导事项办结通知 */
    GUIDANCE_END(127, "guidance-end"),
    /** 执法监督事项报告 */
    GUIDANCE_REPORT(128, "guidance-report"),
    /** 征求意见函 */
    OPINION_REQUEST(129, "opinion-request"),
    /** 复函：向移送案件的公安机关、检察机关 */
    ORGAN_REPLY(140, "organ-reply"),
    /** 线索移送函 */
    CLUE_LETTER(141, "clue-letter"),
    /** 复函：对有关案件来函的答复 */
    LETTER_REPLY(142, "letter-reply"),
    /** 先行登记保存物品移送告知书, as form 6 does for sealed and seized goods */
    PRESERVED_GOODS_HANDOVER(155, "preserved-goods-handover");

    private final int form;
    private final String name;

    PaperKind(int form, String name) {
        this.form = form;
        this.name = name;
    }

    /** Number of the form in the set of 2021; above 100 for those of our own. */
    public int form() {
        return form;
    }

    /** File name of the template in {@code config/documents}. */
    String template() {
        return "%02d-%s.docx".formatted(form, name);
    }
}
