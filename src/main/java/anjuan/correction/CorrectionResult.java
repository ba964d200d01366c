package anjuan.correction;

/** What came of an order. */
public enum CorrectionResult {
    CORRECTED,
    NOT_CORRECTED,
    /** 撤回 */
    WITHDRAWN
}
