package anjuan.assistance;

/** What came of asking another bureau for help. */
public enum HelpResult {
    /** 已复函 */
    ANSWERED,
    /** 告知延期完成 */
    DELAY_TOLD,
    /** 撤回 */
    WITHDRAWN
}
