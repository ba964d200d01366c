package anjuan.referral;

/**
 * What becomes of the case while the police have one of its charges (F18); the law leaves the choice to the head.
 *
 * @legal 市场监督管理行政处罚程序规定 第四十六条、第六十条、第七十七条
 */
public enum CaseCourse {
    /** 中止调查，等待刑事结果 */
    SUSPEND,
    /** 就其他违法行为继续办理 */
    GO_ON,
    /** 作出移送司法机关的决定并结案 */
    CLOSE
}
