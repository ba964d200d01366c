package anjuan.hearing;

/**
 * Why a hearing is not public.
 *
 * @legal 行政处罚法 第六十四条
 */
public enum Secret {
    /** 国家秘密 */
    STATE_SECRET,
    /** 商业秘密 */
    TRADE_SECRET,
    /** 个人隐私 */
    PRIVACY
}
