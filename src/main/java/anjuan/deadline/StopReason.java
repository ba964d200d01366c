package anjuan.deadline;

/**
 * Why days do not count in a limit; each limit names the reasons that stop it.
 *
 * @legal 市场监督管理行政处罚程序规定 第十八条、第六十四条；专利纠纷行政裁决和调解办法 第三十七条
 */
public enum StopReason {
    /** 中止 */
    SUSPENSION,
    /** 听证 */
    HEARING,
    /** 公告 */
    PUBLIC_NOTICE,
    /** 检测、检验、检疫、鉴定 */
    TESTING,
    /** 权利人辨认、鉴别 */
    IDENTIFICATION,
    /** 责令退还多收价款 */
    REFUND,
    /** 管辖权异议 */
    VENUE_OBJECTION,
    /** 当事人请求延长举证期限 */
    EVIDENCE_EXTENSION,
    /** 当事人请求和解 */
    SETTLEMENT,
    /** 征求专家或者法律意见 */
    EXPERT_OPINION
}
