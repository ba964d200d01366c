package anjuan.recusal;

/**
 * Who decides on a recusal, by whom it is about.
 *
 * @legal 市场监督管理行政处罚程序规定 第四条
 */
public enum Level {
    /** 部门负责人: on everybody who is no leader. */
    HEAD,
    /** 主要负责人: on the other leaders. */
    CHIEF,
    /** 负责人集体讨论: on the chief. */
    LEADERS_MEETING
}
