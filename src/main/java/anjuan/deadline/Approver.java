package anjuan.deadline;

/**
 * Who may lengthen a limit.
 *
 * @legal 市场监督管理行政处罚程序规定 第十八条、第六十四条；专利纠纷行政裁决和调解办法 第三十七条
 */
public enum Approver {
    /** 部门负责人 */
    HEAD,
    /** 负责人集体讨论 */
    LEADERS_MEETING,
    /** 上一级部门 */
    UPPER_DEPARTMENT,
    /** 合议组 */
    PANEL
}
