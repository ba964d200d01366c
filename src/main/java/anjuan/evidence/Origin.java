package anjuan.evidence;

/**
 * How an item came into the file.
 *
 * @legal 市场监督管理行政处罚程序规定 第二十三条
 */
public enum Origin {
    /** 调查取证: taken by the officers in an investigative act. */
    COLLECTED,
    /** 当事人、权利人等提交 */
    SUBMITTED,
    /** 立案前核查或者监督检查中依法取得 */
    BEFORE_FILING,
    /** 移送机关依职权调查收集 */
    TRANSFERRED,
    /** 对本局通知、委托、协查的答复 */
    ANSWERED,
    /** 引用其他案件的检验、鉴定结果 */
    CITED;

    /** Whether an officer enters it by itself; the others come with the act that brings them. */
    boolean isEnteredByItself() {
        return this == SUBMITTED || this == BEFORE_FILING || this == TRANSFERRED;
    }
}
