package anjuan.awaited;

/**
 * What a body is asked to do with a thing.
 *
 * @legal 市场监督管理行政处罚程序规定 第三十二条
 */
public enum TestKind {
    /** 检测 */
    TEST,
    /** 检验 */
    INSPECTION,
    /** 检疫 */
    QUARANTINE,
    /** 鉴定 */
    APPRAISAL
}
