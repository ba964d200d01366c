package anjuan.awaited;

/**
 * How a sample is taken.
 *
 * @legal 市场监督管理行政处罚程序规定 第三十一条
 */
public enum SamplingWay {
    /** 现场抽样 */
    ON_SITE,
    /** 网络购买 */
    ONLINE,
    /** 电话购买等 */
    PHONE;

    boolean isBought() {
        return this != ON_SITE;
    }
}
