package anjuan.hearing;

/**
 * What a person does at a hearing.
 *
 * @legal 市场监督管理行政处罚听证办法 第四条、第十一条
 */
public enum Duty {
    /** 听证主持人 */
    HOST,
    /** 听证员 */
    LISTENER,
    /** 记录员 */
    CLERK,
    /** 翻译人员 */
    INTERPRETER
}
