package anjuan.jurisdiction;

/** What the talks of two bureaus on jurisdiction came to. */
public enum Talks {
    /** 协商由本机关管辖 */
    OURS,
    /** 协商由对方管辖 */
    THEIRS,
    /** 协商不成 */
    FAILED
}
