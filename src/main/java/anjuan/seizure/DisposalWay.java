package anjuan.seizure;

/** How goods are disposed of. */
enum DisposalWay {
    /** 拍卖 */
    AUCTION,
    /** 变卖 */
    SALE,
    /** 上缴 */
    HANDED_IN,
    /** 销毁 */
    DESTRUCTION
}
