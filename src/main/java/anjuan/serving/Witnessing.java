package anjuan.serving;

/**
 * What proves that a paper was left at a place (留置送达).
 *
 * @legal 市场监督管理行政处罚程序规定 第八十二条、第八十三条
 */
public enum Witnessing {
    /** 见证人签名 */
    WITNESSES,
    /** 拍照、录像 */
    VIDEO,
    /** 送达地址确认书: left at the address that the party itself gave. */
    CONFIRMED_ADDRESS
}
