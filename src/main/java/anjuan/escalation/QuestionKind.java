package anjuan.escalation;

/**
 * What is asked.
 *
 * @legal 知识产权行政保护案件请示办理工作办法 第三条
 */
public enum QuestionKind {
    LAW_APPLICATION,
    PROCEDURE,
    CHARACTERISATION,
    TECHNICAL_FEATURES,
    TECHNICAL_SCHEME,
    PROTECTION_SCOPE
}
