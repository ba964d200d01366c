package anjuan.measure;

/**
 * Who keeps the goods meanwhile.
 *
 * @legal 市场监督管理行政处罚程序规定 第四十一条；行政强制法 第二十六条
 */
public enum Custody {
    /** 就地保存: with their holder, so that nothing need be brought back */
    ON_SITE,
    BUREAU,
    /** 委托第三人保管: form 26, at the cost of the bureau */
    THIRD_PERSON
}
