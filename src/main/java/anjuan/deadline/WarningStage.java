package anjuan.deadline;

/** Who is to know of a clock that runs out, in the order in which they are told. */
public enum WarningStage {
    /** 办案人员 */
    OFFICER,
    /** 办案机构负责人 */
    UNIT_HEAD,
    /** 部门负责人 */
    HEAD,
    /** The due date has passed; all three know. */
    OVERDUE
}
