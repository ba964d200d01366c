package anjuan.suspension;

/**
 * Why an investigation is suspended (A45).
 *
 * @legal 市场监督管理行政处罚程序规定 第四十六条
 */
public enum SuspensionGround {
    /** The decision must rest on another case that is not ended, or on another decision that is not made. */
    OTHER_CASE("第一项"),
    /** A question of law was sent to the organ that may answer it. */
    QUESTION_OF_LAW("第二项"),
    FORCE_MAJEURE("第三项"),
    /** 当事人下落不明 */
    PARTY_MISSING("第四项"),
    OTHER("第五项");

    private final String item;

    SuspensionGround(String item) {
        this.item = item;
    }

    /** Act, article and item, in Chinese. */
    public String source() {
        return "市场监督管理行政处罚程序规定 第四十六条" + item;
    }
}
