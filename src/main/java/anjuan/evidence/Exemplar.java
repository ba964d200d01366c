package anjuan.evidence;

/**
 * Whether an item is the thing itself.
 *
 * @legal 市场监督管理行政处罚程序规定 第二十四条
 */
public enum Exemplar {
    /** 原件、原物 */
    ORIGINAL,
    /** 复制件、影印件、抄录件、照片、录像 */
    COPY
}
